"""The cast of Africa, Australia and the Pacific, as a table that `people` reads."""

TABLE = """
هدى الصيرفي | مديرة العمليات | مخابز النيل | regular | Africa/Cairo | she
at: email hoda@nile-bakeries.example work*; phone +20 2 0000 0132 office
says: best_days=mon,tue,wed; worst_days=thu; best_time=08:00-12:00; worst_time=17:00-24:00; first_channel=email; second_channel=phone; wait=2d @115
slots: machine=Swift flow wrapper; next=Dunlin checkweigher; goods=flatbread; site=طنطا; mate=كريم; n=130; thanks=شكراً
pace: reply=105; picks=65; last=30
story: meet*3 quote*6 order*2 build*4 install*5 service*3
tags: bakery
about: Asks for references before prices.

Babajide Fashakin-Cole | Managing Director | Lagoon Beverages | key | Africa/Lagos | he
at: phone +234 1 000 0145 office*; email babajide@lagoon-beverages.example work
says: best_days=tue,thu; worst_days=mon; best_time=12:00-17:00; worst_time=00:00-08:00; first_channel=phone; second_channel=email; wait=1w @230
slots: machine=Tern case packer; next=Swan depalletiser; goods=ginger drink bottle; site=Ikorodu; mate=Folake; n=88
pace: reply=240; picks=60; last=128
story: meet*4 quote*8 order*4 build*5 install*5
born: 1966-05-07
tags: drinks
about: Travels a lot. Warm on the phone, cold on paper.

Wanjiru Kamotho | Procurement Lead | Rift Valley Teas | regular | Africa/Nairobi | she
at: email wanjiru@riftvalley-teas.example work*; phone +254 20 000 0128 office
says: best_days=mon,wed; worst_days=fri; best_time=08:00-17:00; worst_time=17:00-24:00; first_channel=email; second_channel=phone; wait=2d @205
slots: machine=Wren cartoner; next=Egret stretch wrapper; goods=tea carton; site=Kericho; mate=Kiprono; n=52; thanks=Asante
pace: reply=180; answers=90; last=50
story: meet*5 quote*9
tags: tea, prospect
about: Two quotes of ours on her desk, one of somebody else's.

Lerato Mokgadi-Venter | Plant Manager | Karoo Dried Fruit | regular | Africa/Johannesburg | she
at: email lerato@karoo-fruit.example work*; phone +27 11 000 0151 mobile
says: best_days=tue; first_channel=email; second_channel=phone; wait=2d @185
slots: machine=Dunlin checkweigher; next=Curlew bagging line; goods=apricot; site=Prince Albert; mate=Pieter; n=58; thanks=Ke a leboga
pace: reply=125; picks=70; last=35
story: install*4 service*5 parts*3
tags: food

Youssef Benkirane-Idrissi | Directeur technique | Argan Atlas | light | Africa/Casablanca | he
at: email youssef@argan-atlas.example work*; fax +212 5 0000 0116 office; phone +212 5 0000 0115 office
says: first_channel=email; second_channel=fax; worst_days=fri @250
slots: machine=Plover labeller; next=Wren cartoner; goods=oil bottle; site=Agadir; mate=Salma; n=22; thanks=شكراً
pace: reply=330; answers=85; first=600
story: nurture*4 quote*6
tags: cosmetics, prospect
about: The last one on the list with a fax, and uses it.

Matilda Fairweather | Operations Director | Fairweather Wines | regular | Australia/Adelaide | she
at: phone +61 8 7010 0144 office*; email matilda@fairweather-wines.example work
says: best_days=mon,tue; worst_days=fri; best_time=08:00-12:00; worst_time=17:00-24:00; first_channel=phone; second_channel=video; wait=2d @92
slots: machine=Tern case packer; next=Swan depalletiser; goods=wine bottle; site=Clare; mate=Angus; n=72
pace: reply=150; picks=80; call=24; last=55
story: install*5 service*6 robot*5
tags: drinks, line two
about: Thinks aloud on the phone. Worth every minute, but they are many.

Angus Treloar | Cellar Hand in Chief | Fairweather Wines | light | Australia/Adelaide | he
at: text +61 491 570 156 mobile*; email angus@fairweather-wines.example work; phone +61 491 570 157 mobile
says: first_channel=text; best_time=00:00-08:00; wait=1d @145
slots: machine=Tern case packer; next=Swan depalletiser; goods=wine bottle; site=Clare; mate=Matilda; n=72
pace: reply=40; first=440
story: training*3 service*5
tags: drinks

Imogen Sadler-Whyte | Supply Chain Manager | Harbour Muesli | key | Australia/Sydney | she
at: email imogen@harbour-muesli.example work*; phone +61 2 5550 0147 office; text +61 491 570 006 mobile
says: best_days=tue,wed; worst_days=mon; best_time=08:00-12:00; worst_time=17:00-24:00; first_channel=email; second_channel=phone; wait=1d @60
slots: machine=Curlew bagging line; next=Kite pick-and-place cell; goods=muesli bag; site=Botany; mate=Dev; n=64
pace: reply=90; picks=70
story: quote*4 order*3 build*5 install*6 service*5 paper*5
tags: food, paper

Caitlin Rowntree-Hale | Engineering Lead | Kauri Dairy | regular | Pacific/Auckland | she
at: email caitlin@kauri-dairy.example work*; phone +64 9 000 0153 office
says: best_days=mon,tue,wed,thu; worst_days=fri; best_time=08:00-17:00; worst_time=00:00-08:00; first_channel=email; second_channel=video; wait=2d @87
slots: machine=Heron palletiser; next=Egret stretch wrapper; goods=butter block; site=Matamata; mate=Rangi; n=18; thanks=Ngā mihi
pace: reply=300; spread=35; answers=100; since=75; factor=8; last=4; first=560
story: steady*15 weekly*14
tags: dairy, line two
about: Moved from the plant to the project office in autumn.

Rangi Tautahi-Moore | Shift Supervisor | Kauri Dairy | light | Pacific/Auckland | he
at: phone +64 9 000 0178 mobile*; email rangi@kauri-dairy.example work; text +64 9 000 0178 mobile
says: first_channel=phone; best_time=17:00-24:00 @155
slots: machine=Heron palletiser; next=Egret stretch wrapper; goods=butter block; site=Matamata; mate=Caitlin; n=18; thanks=Kia ora
pace: picks=55; first=380
story: training*3 service*5
tags: dairy

Tavita Leota-Schuster | General Manager | Upolu Cocoa | regular | Pacific/Apia | he
at: email tavita@upolu-cocoa.example work*; phone +685 00 0138 office
says: best_days=mon,tue; first_channel=email; wait=3d @170
slots: machine=Swift flow wrapper; next=Wren cartoner; goods=cocoa tin; site=Apia; mate=Sina; n=26; thanks=Fa'afetai
pace: reply=260; answers=88; picks=60
story: meet*4 quote*6 order*3 build*3
tags: food
about: A day ahead of everybody else we know.

Malia Seumalo-Finch | Store Manager | Tutuila Provisions | light | Pacific/Pago_Pago | she
at: email malia@tutuila-provisions.example work*; phone +1 684 555 0119 office
says: first_channel=phone @210
slots: machine=Egret stretch wrapper; next=Plover labeller; goods=fish tin; site=Pago Pago; mate=Fetu; n=16; thanks=Fa'afetai
pace: reply=500; answers=80; picks=55; first=500
story: nurture*6 parts*3
tags: food
about: A day behind Tavita, an hour's flight away.

Chipo Makonese | Technical Buyer | Zambezi Sugar | regular | Africa/Harare | she
at: email chipo@zambezi-sugar.example work*; phone +263 00 000 0121 office
says: best_days=wed,thu; best_time=08:00-12:00; first_channel=phone; second_channel=email; wait=3d @195
slots: machine=Curlew bagging line; next=Heron palletiser; goods=sugar bag; site=Chiredzi; mate=Tendai; n=44
pace: reply=175; picks=65
story: install*4 service*5 parts*4 training*3
tags: food
"""
