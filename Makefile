# One command starts relnote, another tests it; each sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run demo test format bench noise messages rhythm-eval bench-rhythm bench-import kills screenshots docs fuzz clean
.DEFAULT_GOAL := run

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "relnote needs Python 3.11 or newer; set PYTHON=/path/to/python3.11" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	PIP_CONSTRAINT=$(CURDIR)/constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/pip install --quiet --editable '.[dev]'
	@touch $@

run: $(READY)
	@$(BIN)/relnote

demo: $(READY)
	@$(BIN)/relnote demo

test: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/codespell relnote tests docs README.md CONTRIBUTING.md CHANGELOG.md
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2 --cov --cov-report=term tests/domain
	$(BIN)/pytest -n 2 --ignore=tests/domain

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

kills: $(READY)
	$(BIN)/python -m tests.bench.killed_imports

screenshots: $(READY)
	$(BIN)/python -m tests.pictures

docs: $(READY)
	$(BIN)/python -m tests.docs
	$(BIN)/python -m tests.journal_schema

# make bench WRITE=1 puts the table into the README as well.
bench: $(READY)
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m compileall -q relnote  # as an installed program is
	@$(BIN)/python tests/bench/run.py $(if $(WRITE),--write)

# Lives through the demo's two years day by day: what Today asks for, and that nothing dismissed comes back for nothing.
noise: $(READY)
	@$(BIN)/python -m tests.bench.noise $(if $(DAYS),--days $(DAYS))

# How well texts with nothing in them are told from others, on labelled messages.
messages: $(READY)
ifdef TRAIN
	PIP_CONSTRAINT=$(CURDIR)/constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/pip install --quiet --editable '.[dev,train]'
endif
	@$(BIN)/python tests/bench/messages.py $(if $(TRAIN),--train)

# How well the rhythm engine does on real replies; HELD_OUT=1 for data that no constant was chosen by.
rhythm-eval: $(READY)
	@$(BIN)/python tests/bench/rhythm_eval.py $(if $(FILE),'$(FILE)') $(if $(JSON),--json '$(JSON)') $(if $(HELD_OUT),--held-out)

# What the rhythm engine costs over a million interactions; SIZE='2000 100000' for a smaller journal.
bench-rhythm: $(READY)
	@$(BIN)/python tests/bench/rhythm_bench.py $(SIZE) $(if $(FILE),--file '$(FILE)')

# What importing 100,000 contacts costs, step by step, in time and memory; PEOPLE=20000 for fewer, FILE='…' for a file of yours.
bench-import: $(READY)
	@$(BIN)/python -m tests.bench.import_speed $(PEOPLE) $(if $(FILE),--file '$(FILE)')

# Ten thousand damaged files of every kind that can be imported, made of samples and of the small files in FOLDERS;
# the files in FOLDERS as they are, with the command itself; and five thousand generated cards out and in again.
fuzz: $(READY)
	@$(BIN)/python tests/bench/damaged.py $(FOLDERS) --times $(or $(TIMES),10000) $(if $(ONLY),--only $(ONLY))
	$(if $(FOLDERS),@$(BIN)/python tests/bench/command_corpus.py $(FOLDERS))
	EXAMPLES=5000 $(BIN)/pytest tests/exporters/test_vcard.py

clean:
	rm -rf $(VENV) .bench .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
