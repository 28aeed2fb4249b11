"""The cast of Europe, as a table that `people` reads."""

TABLE = """
Zoë Brückner | Geschäftsführerin | Brückner Teewaren | key | Europe/Berlin | she
at: email zoe@brueckner-teewaren.example work*; phone +49 30 23125 417 office
says: best_days=mon,tue,wed; worst_days=fri; best_time=08:00-12:00; worst_time=17:00-24:00; first_channel=phone; second_channel=email; wait=2d @55
slots: machine=Wren cartoner; next=Swift flow wrapper; goods=tea bag; site=Potsdam; mate=Jonas; n=140; thanks=Herzlichen Dank
pace: reply=70; picks=75; last=12
story: meet*3 quote*5 order*3 build*5 install*6 service*4 paper*6
born: 1969-06-21
tags: tea, paper, reference
about: Took over from her mother. Film-free by the end of next year is a board decision, not a wish.

Jonas Eggert | Instandhaltung | Brückner Teewaren | regular | Europe/Berlin | he
at: phone +49 171 3920 014 mobile*; email jonas.eggert@brueckner-teewaren.example work; text +49 171 3920 014 mobile
says: first_channel=phone; second_channel=text; best_days=mon,tue,wed,thu,fri; wait=4h @100
slots: machine=Wren cartoner; next=Swift flow wrapper; goods=tea bag; site=Potsdam; mate=Zoë; n=140; thanks=Danke
pace: reply=45; picks=80; first=500
story: training*4 service*8 parts*4
tags: tea

Harriet Oakes-Bell | Head of Packing | Oakes Preserves | regular | Europe/London | she
at: phone +44 20 7946 0321 office*; email harriet@oakes-preserves.example work
says: best_days=tue,wed; worst_days=mon; best_time=08:00-12:00; worst_time=12:00-17:00; first_channel=phone; second_channel=email; wait=1d @190
slots: machine=Plover labeller; next=Tern case packer; goods=jam jar; site=Evesham; mate=Rufus; n=75
pace: reply=50; answers=100; picks=100
tags: food
about: Says to phone. Is never at her desk.

Rufus Thackeray-Mole | Engineering Manager | Oakes Preserves | light | Europe/London | he
at: email rufus@oakes-preserves.example work*; phone +44 7700 900461 mobile
says: first_channel=email; second_channel=phone; wait=3d @140
slots: machine=Plover labeller; next=Tern case packer; goods=jam jar; site=Evesham; mate=Harriet; n=75
pace: reply=160; first=600
story: service*5 parts*3 robot*4
tags: food

Gareth Pugh-Lloyd | Site Manager | Gower Salt | regular | Europe/London | he
at: phone +44 113 496 0256 office*; email gareth@gower-salt.example work; text +44 7700 900832 mobile
says: best_days=mon; worst_days=wed; best_time=17:00-24:00; first_channel=phone; second_channel=email; wait=3d @105
slots: machine=Curlew bagging line; next=Egret stretch wrapper; goods=salt bag; site=Swansea; mate=Bethan; n=28
pace: reply=200; picks=60; last=45
story: meet*3 quote*6 order*3 install*4 service*3
tags: food
about: Kind, busy, and hard to get twice in one month.

Bethan Prosser-Vane | Buyer | Gower Salt | light | Europe/London | she
at: email bethan@gower-salt.example work*; phone +44 113 496 0257 office
says: first_channel=email; best_days=thu @220
slots: machine=Curlew bagging line; next=Egret stretch wrapper; goods=salt bag; site=Swansea; mate=Gareth; n=28
pace: reply=95; first=430
story: invoice*6
tags: food, accounts

Øystein Kvåle | Driftssjef | Kvåle Sjømat | key | Europe/Oslo | he
at: email oystein@kvale-sjomat.example work*; phone +47 00 00 01 27 mobile; text +47 00 00 01 27 mobile
says: best_days=mon,thu; worst_days=fri; best_time=08:00-12:00; worst_time=17:00-24:00; first_channel=email; second_channel=phone; wait=2d @85
slots: machine=Dunlin checkweigher; next=Heron palletiser; goods=cod fillet; site=Ålesund; mate=Þórdís; n=65; thanks=Takk
pace: reply=60; picks=70; last=26
story: install*4 service*6 format*5 robot*6
born: 1974-02-27
tags: seafood, line two
about: Measures twice. Sends photographs with a ruler in them.

Þórdís Hallsdóttir | Gæðastjóri | Kvåle Sjømat | light | Atlantic/Reykjavik | she
at: email thordis@kvale-sjomat.example work*; social @thordis.halls.example; phone +354 000 0138 office
says: first_channel=email; wait=1d @130
slots: machine=Dunlin checkweigher; next=Heron palletiser; goods=cod fillet; site=Ísafjörður; mate=Øystein; n=65; thanks=Takk fyrir
pace: reply=100; first=520
story: format*5 training*3
tags: seafood

João Quintão | Sócio-gerente | Conservas Quintão | regular | Europe/Lisbon | he
at: phone +351 20 000 0142 office*; email joao@conservas-quintao.example work
says: best_days=tue,wed,thu; best_time=12:00-17:00; first_channel=phone; second_channel=email; wait=2d @125
slots: machine=Wren cartoner; next=Owl vision check; goods=sardine tin; site=Matosinhos; mate=Inês; n=95; thanks=Obrigado
pace: reply=140; picks=65; last=24
story: meet*3 quote*5 order*3 build*4 install*5 service*3
tags: seafood, family firm
about: Lunch is from one to half past two and is not a time to ring.

Inês Falcato | Responsável de qualidade | Conservas Quintão | light | Europe/Lisbon | she
at: email ines.falcato@conservas-quintao.example work*; phone +351 20 000 0144 office
says: first_channel=email; second_channel=video; worst_time=12:00-13:00 @115
slots: machine=Wren cartoner; next=Owl vision check; goods=sardine tin; site=Matosinhos; mate=João; n=95; thanks=Obrigada
pace: reply=85; first=450
story: format*6 training*3
tags: seafood

Renée Châtelain | Responsable conditionnement | Biscuiterie Châtelain | regular | Europe/Paris | she
at: email renee@biscuiterie-chatelain.example work*; phone +33 1 99 00 42 17 office
says: best_days=tue,thu; worst_days=wed; best_time=08:00-12:00; worst_time=17:00-24:00; first_channel=email; second_channel=phone; wait=2d @75
slots: machine=Swift flow wrapper; next=Kite pick-and-place cell; goods=biscuit; site=Nantes; mate=Loïc; n=160; thanks=Merci beaucoup
pace: reply=120; picks=70; last=18
story: service*6 paper*8 training*3
tags: bakery, paper
about: Wednesdays with her children. Never ring on a Wednesday.

Íñigo Larrazábal | Director de operaciones | Aceites Larrazábal | key | Europe/Madrid | he
at: email inigo@aceites-larrazabal.example work*; phone +34 900 000 128 office
says: best_days=mon,tue,wed,thu; worst_days=fri; best_time=08:00-17:00; worst_time=00:00-08:00; first_channel=email; second_channel=phone; wait=1d @90
slots: machine=Tern case packer; next=Swan depalletiser; goods=olive oil tin; site=Jaén; mate=Maite; n=70; thanks=Muchas gracias
pace: reply=55; spread=40; answers=100; since=150; factor=1200; drift=1; last=2; first=600
story: weekly*15 steady*13
tags: oil
about: Used to answer within the hour, always with a joke.

Łucja Wróbel | Kierownik produkcji | Mleczarnia Wróbel | regular | Europe/Warsaw | she
at: phone +48 00 000 01 31 mobile*; email lucja@mleczarnia-wrobel.example work; text +48 00 000 01 31 mobile
says: best_days=mon,tue; worst_days=thu; best_time=00:00-08:00; first_channel=phone; second_channel=text; wait=1d @145
slots: machine=Egret stretch wrapper; next=Heron palletiser; goods=cheese wheel; site=Łomża; mate=Radek; n=20; thanks=Dziękuję
pace: reply=130; picks=75; last=16
story: quote*5 order*3 build*4 install*5 service*4
tags: dairy

Ágnes Szűcs | Logisztikai vezető | Szűcs Paprika | regular | Europe/Budapest | she
at: email agnes@szucs-paprika.example work*; phone +36 1 000 0119 office
says: best_days=wed; worst_days=mon; best_time=12:00-17:00; worst_time=00:00-08:00; first_channel=phone; second_channel=email; wait=3d @460
slots: machine=Curlew bagging line; next=Plover labeller; goods=paprika bag; site=Szeged; mate=Bence; n=50; thanks=Köszönöm
pace: reply=170; picks=65
story: install*4 service*6 parts*3 paper*4
born: 1983-04-09
tags: spices
about: New baby last year, so the old office hours may no longer hold.

Ралица Каменова | Търговски директор | Розова Долина | regular | Europe/Sofia | she
at: email ralitsa@rozova-dolina.example work*; phone +359 2 000 0146 office
says: best_days=tue; first_channel=email; wait=1w @280
slots: machine=Plover labeller; next=Wren cartoner; goods=rose oil vial; site=Казанлък; mate=Петър; n=15; thanks=Благодаря
pace: reply=190; last=214; first=700
story: meet*4 quote*5 order*3 install*4
tags: cosmetics
about: Harvest is in May and June; nobody answers then.

Остап Гриневич | Головний інженер | Пекарня Гриневич | regular | Europe/Kyiv | he
at: email ostap@hrynevych-bakery.example work*; text +380 44 000 0150 mobile; phone +380 44 000 0151 office
says: best_days=mon,wed; best_time=08:00-12:00; first_channel=email; second_channel=text; wait=1d @135
slots: machine=Swift flow wrapper; next=Dunlin checkweigher; goods=rye roll; site=Львів; mate=Олена; n=55; thanks=Дякую
pace: reply=90; picks=60; last=20
story: install*5 service*6 parts*4
tags: bakery

Καλλιόπη Βρεττού | Διευθύντρια παραγωγής | Ελαιώνες Βρεττού | regular | Europe/Athens | she
at: email kalliopi@vrettou-olives.example work*; phone +30 21 0000 0133 office
says: best_days=tue,wed,thu; worst_days=mon; best_time=08:00-12:00; first_channel=email; second_channel=phone; wait=1d @88
slots: machine=Plover labeller; next=Tern case packer; goods=olive jar; site=Καλαμάτα; mate=Στέλιος; n=48; thanks=Ευχαριστώ
pace: reply=100; picks=70; last=12
story: meet*3 quote*6 order*3 build*4 install*4
tags: oil
about: Likes a plan with dates, and a second plan for when the first one slips.

Ebba Lindqvist-Roos | Inköpschef | Norrsken Knäckebröd | light | Europe/Stockholm | she
at: email ebba@norrsken-knacke.example work*; phone +46 8 465 004 37 office
says: first_channel=email; second_channel=phone; best_days=wed @200
slots: machine=Swift flow wrapper; next=Heron palletiser; goods=crispbread pack; site=Umeå; mate=Nils; n=100; thanks=Tack
pace: reply=220; first=640
story: nurture*9
tags: bakery, prospect

Veikko Rautaharju | Projektipäällikkö | Rautaharju Integration | regular | Europe/Helsinki | he
at: email veikko@rautaharju.example work*; phone +358 00 000 0112 mobile; text +358 00 000 0112 mobile
says: best_days=fri; best_time=08:00-17:00; first_channel=phone; second_channel=email; wait=1d @155
slots: machine=Kite pick-and-place cell; next=Owl vision check; goods=bread roll; site=Tampere; mate=Anneli; n=40; thanks=Kiitos
pace: reply=65; picks=80
story: partner*12
tags: partner
about: Builds the cells around our machines. Has never missed a date, has often moved one.
"""
