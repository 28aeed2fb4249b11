"""The cast of the Americas and Hawaii, as a table that `people` reads."""

TABLE = """
Mary Chen | VP Operations | Acme Robotics | key | America/New_York | she
at: email mary.chen@acme-robotics.example work*; phone +1 202 555 0143 office; text +1 202 555 0188 mobile
says: best_days=tue,wed,thu; worst_days=mon; best_time=08:00-17:00; worst_time=17:00-24:00; first_channel=email; second_channel=phone; wait=3d @64
slots: machine=Kite pick-and-place cell; next=second line; goods=servo arm; site=Dayton; mate=Priya; n=45
pace: reply=40; spread=30; answers=100; picks=100; share=36
born: 1978-03-14
tags: robotics, line two, reference
about: Decides on everything over 50k. Reads the first two lines of a mail, so put the number there. Runs on Sunday mornings.

Priya Raman | Plant Engineer | Acme Robotics | regular | America/New_York | she
at: email priya.raman@acme-robotics.example work*; phone +1 202 555 0151 office
says: best_days=mon,fri; best_time=08:00-12:00; first_channel=phone; wait=1d @130
slots: machine=Kite pick-and-place cell; next=second line; goods=servo arm; site=Dayton; mate=Terrence; n=45
pace: reply=75; picks=80
story: install*6 service*8 parts*3
tags: robotics, line two
about: Mary's right hand on the floor. Wants drawings, not brochures.

Bob Ortiz | Owner | Ortiz & Sons | regular | America/Denver | he
at: phone +1 303 555 0117 office*; email bob@ortiz-and-sons.example work
says: first_channel=phone; best_time=00:00-08:00 @150
slots: machine=Wren cartoner; next=Tern case packer; goods=sauce bottle; site=Pueblo; mate=Elena; n=60
pace: reply=300; picks=70; last=24
story: meet*4 quote*6 order*3 build*3 install*5 service*3
born: --08-02
tags: food, family firm
about: Third generation. Up at five, gone by three. Coffee first, business second.

Elena Ortiz | Production Manager | Ortiz & Sons | light | America/Denver | she
at: email elena@ortiz-and-sons.example work*; text +1 303 555 0164 mobile; phone +1 303 555 0118 office
says: first_channel=text; worst_days=fri; wait=4h @90
slots: machine=Wren cartoner; next=Tern case packer; goods=sauce bottle; site=Pueblo; mate=Bob; n=60
pace: reply=35; first=540
story: training*4 service*5
tags: food
about: Bob's daughter. Will run the place in a few years, and says so.

Sue Park | Founder | Park Ceramics | regular | America/Los_Angeles | she
at: email sue@park-ceramics.example work*; phone +1 213 555 0129 office; text +1 213 555 0174 mobile
says: best_days=tue,thu; worst_days=mon; best_time=08:00-17:00; worst_time=00:00-08:00; first_channel=email; second_channel=video; wait=2d @80
slots: machine=Heron palletiser; next=Owl vision check; goods=tile; site=Torrance; mate=Ken; n=12
pace: reply=150; picks=75; last=70
story: meet*4 quote*6 order*3 build*4 install*6 service*2
tags: ceramics, reference
about: Potter first, then a business. Keeps a kiln at home.

Ken Halloran | Maintenance Lead | Park Ceramics | light | America/Los_Angeles | he
at: phone +1 213 555 0133 mobile*; email ken@park-ceramics.example work; text +1 213 555 0133 mobile
says: first_channel=phone; second_channel=text; best_time=08:00-12:00 @210
slots: machine=Heron palletiser; next=Owl vision check; goods=tile; site=Torrance; mate=Sue; n=12
pace: picks=85; first=480
story: training*3 service*7 parts*2
tags: ceramics
about: Thirty years on kilns and conveyors. Short answers, good ones.

Dale Hutchcroft | Purchasing Director | Prairie Oats | regular | America/Chicago | he
at: phone +1 312 555 0175 office*; email dale.hutchcroft@prairie-oats.example work
says: best_days=wed; worst_days=fri; best_time=12:00-17:00; first_channel=phone; second_channel=email; wait=3d @110
slots: machine=Curlew bagging line; next=Egret stretch wrapper; goods=oat bag; site=Rockford; mate=Lynette; n=30
pace: reply=420; picks=75; last=75
story: meet*4 quote*7 order*3 build*4
tags: food, price
about: Lets you talk. Says little, forgets nothing, buys in December.

Lynette Sorgaard | Quality Manager | Prairie Oats | light | America/Chicago | she
at: email lynette.sorgaard@prairie-oats.example work*; phone +1 312 555 0176 office
says: first_channel=email; wait=- @170
slots: machine=Curlew bagging line; next=Egret stretch wrapper; goods=oat bag; site=Rockford; mate=Dale; n=30
pace: reply=200; first=420
story: training*3 format*6
tags: food
about: Came from a lab. Likes numbers with an error bar.

Stéphane Mallerin | Directeur d'usine | Cidrerie Mallerin | regular | America/Toronto | he
at: email stephane@cidrerie-mallerin.example work*; phone +1 514 555 0122 mobile
says: best_days=mon,tue,wed; worst_days=fri; best_time=08:00-12:00; worst_time=17:00-24:00; first_channel=email; second_channel=phone; wait=2d @95
slots: machine=Tern case packer; next=Plover labeller; goods=cider bottle; site=Rougemont; mate=Odile; n=80; thanks=Merci bien
pace: reply=110; last=60
story: quote*7 order*3 build*5 install*6
tags: drinks
about: Prefers French for the first sentence, English for the numbers.

Odile Grandmaître | Comptable | Cidrerie Mallerin | light | America/Toronto | she
at: email odile@cidrerie-mallerin.example work*; phone +1 514 555 0127 office
says: first_channel=email; worst_days=mon @240
slots: machine=Tern case packer; next=Plover labeller; goods=cider bottle; site=Rougemont; mate=Stéphane; n=80; thanks=Merci
pace: reply=60; first=500
story: invoice*7
tags: drinks, accounts

Diego Santillán | Gerente de planta | Tortillería del Valle | regular | America/Mexico_City | he
at: email diego@tortilleria-del-valle.example work*; phone +52 55 0000 0141 office
says: first_channel=email; second_channel=phone; wait=2d @140
slots: machine=Swift flow wrapper; next=Dunlin checkweigher; goods=tortilla; site=Toluca; mate=Rosalba; n=110; thanks=Gracias
pace: reply=260; answers=88; last=62
story: meet*5 quote*8
tags: food
about: Two shifts, no slack. Calls are short by nature.

Bruno Tavolacci | Jefe de compras | Yerbatera Tavolacci | regular | America/Argentina/Buenos_Aires | he
at: email bruno@yerbatera-tavolacci.example work*; text +54 11 0000 0118 mobile; phone +54 11 0000 0117 office
says: first_channel=email; second_channel=phone; best_time=08:00-17:00; wait=2d @260
slots: machine=Curlew bagging line; next=Wren cartoner; goods=mate tea bag; site=Posadas; mate=Graciela; n=40; thanks=Mil gracias
pace: reply=180; answers=100; last=95
story: meet*4 quote*7 order*3 build*3
tags: food
about: Answers from the warehouse, standing up.

Renata Coutinho Vaz | Diretora industrial | Sabões Aurora | key | America/Sao_Paulo | she
at: email renata.vaz@saboes-aurora.example work*; phone +55 11 0000 0135 office; text +55 11 0000 0199 mobile
says: best_days=tue,wed; worst_days=mon; best_time=12:00-17:00; worst_time=00:00-08:00; first_channel=email; second_channel=text; wait=2d @70
slots: machine=Wren cartoner; next=Kite pick-and-place cell; goods=soap bar; site=Campinas; mate=Otávio; n=120; thanks=Obrigada
pace: reply=80; picks=70
story: install*5 service*7 paper*7 robot*6
born: 1971-11-02
tags: soap, line two
about: Chairs the industry association. Worth a call after each of its meetings.

Camila Restrepo Lince | Coordinadora de empaque | Café Monteverde | regular | America/Bogota | she
at: email camila@cafe-monteverde.example work*; social @camila.restrepo.example; phone +57 1 000 0143 office
says: first_channel=social; best_days=mon,thu; wait=1d @160
slots: machine=Curlew bagging line; next=Heron palletiser; goods=coffee bag; site=Manizales; mate=Andrés; n=35; thanks=Muchas gracias
pace: reply=90; picks=60
story: meet*3 quote*6 order*3 build*4 install*4 paper*3
tags: coffee
about: Wants compostable valves more than anybody else on the list.

Nathaniel Crowfoot-Briggs | Operations Manager | Fundy Seafoods | regular | America/Halifax | he
at: phone +1 902 555 0140 mobile*; email nate@fundy-seafoods.example work; text +1 902 555 0140 mobile
says: best_days=mon,tue; worst_days=thu; best_time=00:00-08:00; first_channel=phone; second_channel=text; wait=1d @120
slots: machine=Dunlin checkweigher; next=Tern case packer; goods=scallop; site=Digby; mate=Merle; n=55
pace: reply=240; picks=55
story: service*6 parts*4 format*5 training*3
born: --12-19
tags: seafood
about: At sea with the buyers on Thursdays; no signal.

Keola Nakoa | Owner | Hilo Macadamia Works | light | Pacific/Honolulu | he
at: email keola@hilo-macadamia.example work*; phone +1 808 555 0136 office
says: first_channel=email @300
slots: machine=Curlew bagging line; next=Swift flow wrapper; goods=macadamia; site=Hilo; mate=Tavita; n=25; thanks=Mahalo
pace: reply=700; answers=80; last=60; first=620
story: nurture*7
tags: food, prospect
about: Met through the growers' fair. Bags by hand so far.
"""
