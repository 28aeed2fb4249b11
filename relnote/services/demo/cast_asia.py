"""The cast of Asia and the Near East, as a table that `people` reads."""

TABLE = """
小野寺 千紘 | 生産技術部長 | 小野寺化成 | key | Asia/Tokyo | she
at: email chihiro.onodera@onodera-kasei.example work*; phone +81 3 0000 0124 office
says: best_days=tue,wed,thu; worst_days=mon; best_time=08:00-17:00; worst_time=17:00-24:00; first_channel=email; second_channel=video; wait=1d @78
slots: machine=Kite pick-and-place cell; next=Owl vision check; goods=cosmetic jar; site=川崎; mate=藤森さん; n=90; thanks=ありがとうございます
pace: reply=70; spread=35; answers=100; last=30
story: steady*13 weekly*16
born: 1976-09-18
tags: cosmetics, line two
about: Answers every mail the same morning. Bow first, then the numbers.

藤森 拓海 | 設備保全 | 小野寺化成 | regular | Asia/Tokyo | he
at: email takumi.fujimori@onodera-kasei.example work*; phone +81 3 0000 0168 office
says: first_channel=email; worst_days=fri; wait=2d @120
slots: machine=Kite pick-and-place cell; next=Owl vision check; goods=cosmetic jar; site=川崎; mate=小野寺さん; n=90; thanks=よろしくお願いします
pace: reply=150; picks=60; last=22
story: training*3 service*7 parts*4
tags: cosmetics

沈 若兰 | 运营总监 | 青竹食品 | key | Asia/Shanghai | she
at: email ruolan.shen@qingzhu-foods.example work*; phone +86 10 0000 0157 office
says: first_channel=email @40
slots: machine=Curlew bagging line; next=Heron palletiser; goods=bamboo pack; site=杭州; mate=文博; n=60; thanks=谢谢
pace: reply=130; picks=55; last=15
story: meet*4 quote*8 order*4 build*6 install*5
tags: food, line two
about: New in the post since spring. We know what she buys and not how she likes to be reached.

贾文博 | 采购经理 | 青竹食品 | light | Asia/Shanghai | he
at: email wenbo.jia@qingzhu-foods.example work*; social wenbo-jia.example; phone +86 10 0000 0158 office
says: first_channel=social; second_channel=email; wait=1d @180
slots: machine=Curlew bagging line; next=Heron palletiser; goods=bamboo pack; site=杭州; mate=若兰; n=60; thanks=谢谢
pace: reply=55; first=400
story: invoice*6
tags: food, accounts

윤서아 | 품질 팀장 | 한빛제과 | regular | Asia/Seoul | she
at: email seoah.yoon@hanbit-confectionery.example work*; phone +82 2 0000 0139 office
says: best_days=mon,tue,wed; worst_days=fri; best_time=08:00-17:00; worst_time=00:00-08:00; first_channel=email; second_channel=phone; wait=2d @98
slots: machine=Swift flow wrapper; next=Owl vision check; goods=rice cake; site=천안; mate=도현; n=180; thanks=감사합니다
pace: reply=85; spread=45; answers=100; last=60
story: steady*12 weekly*8
tags: bakery
about: Writes the best fault reports of anybody.

백도현 | 생산 부장 | 한빛제과 | light | Asia/Seoul | he
at: email dohyun.baek@hanbit-confectionery.example work*; phone +82 2 0000 0141 office
says: first_channel=email; best_days=thu; wait=- @160
slots: machine=Swift flow wrapper; next=Owl vision check; goods=rice cake; site=천안; mate=서아; n=180; thanks=감사합니다
pace: reply=210; first=520
story: format*6 training*3
tags: bakery

अनन्या देशपांडे | Operations Head | Sahyadri Masala | key | Asia/Kolkata | she
at: email ananya.deshpande@sahyadri-masala.example work*; phone +91 22 0000 0126 office
says: best_days=mon,tue,thu; worst_days=wed; best_time=12:00-17:00; worst_time=00:00-08:00; first_channel=email; second_channel=phone; wait=2d @82
slots: machine=Curlew bagging line; next=Wren cartoner; goods=spice bag; site=पुणे; mate=विवेक; n=85; thanks=धन्यवाद
pace: reply=45; spread=40; answers=100; last=41; opens=9; closes=18
story: weekly*15 steady*13
tags: spices, line two
about: Decides fast. If she is quiet, something has happened.

विवेक राजपूत | Maintenance Engineer | Sahyadri Masala | regular | Asia/Kolkata | he
at: phone +91 22 0000 0183 mobile*; email vivek@sahyadri-masala.example work; text +91 22 0000 0183 mobile
says: first_channel=phone; second_channel=text; wait=4h @150
slots: machine=Curlew bagging line; next=Wren cartoner; goods=spice bag; site=पुणे; mate=अनन्या; n=85; thanks=धन्यवाद
pace: reply=70; picks=65; opens=9; closes=18
story: training*3 service*7 parts*4
tags: spices

ณิชา วงศ์สกุล | ผู้จัดการโรงงาน | Siam Coconut Works | light | Asia/Bangkok | she
at: email nicha@siam-coconut.example work*; phone +66 2 000 0148 office
says: first_channel=email @230
slots: machine=Tern case packer; next=Heron palletiser; goods=coconut water can; site=ราชบุรี; mate=สมชัย; n=70; thanks=ขอบคุณค่ะ
pace: reply=400; answers=75; last=130; first=650
story: nurture*6
tags: drinks, prospect
about: Polite, never rings, reads everything.

Nguyễn Thu Hạnh | Giám đốc sản xuất | Hạt Điều Sông Bé | regular | Asia/Ho_Chi_Minh | she
at: email hanh.nguyen@hatdieu-songbe.example work*; text +84 28 0000 0172 mobile; phone +84 28 0000 0170 office
says: best_days=tue,wed; first_channel=email; second_channel=text; wait=2d @165
slots: machine=Dunlin checkweigher; next=Curlew bagging line; goods=cashew; site=Bình Dương; mate=Phúc; n=65; thanks=Cảm ơn
pace: reply=115; picks=60; last=180
story: meet*3 quote*5 order*3 install*4 service*2
tags: food, reference
about: Patient with us. Has opened more doors than we have for her.

Айгерим Тлеубаева | Директор по логистике | Алатау Сүт | regular | Asia/Almaty | she
at: email aigerim@alatau-sut.example work*; phone +7 700 000 0154 mobile
says: best_days=mon,tue; worst_days=fri; best_time=08:00-12:00; first_channel=phone; second_channel=email; wait=1d @108
slots: machine=Egret stretch wrapper; next=Heron palletiser; goods=milk carton; site=Талдықорған; mate=Ерлан; n=24; thanks=Рахмет
pace: reply=160; picks=70
story: quote*4 order*3 build*4 install*4 service*4
born: +5 1980
tags: dairy

נועה שקדי | סמנכ״לית תפעול | תבליני הגליל | regular | Asia/Jerusalem | she
at: text +972 3 000 0129 mobile*; email noa@galil-spices.example work; phone +972 3 000 0130 office
says: best_days=mon,tue,wed; best_time=12:00-17:00; first_channel=text; second_channel=email; wait=1d @72
slots: machine=Plover labeller; next=Curlew bagging line; goods=za'atar jar; site=כרמיאל; mate=איתן; n=42; thanks=תודה רבה
pace: reply=25; picks=40; last=40
story: meet*3 quote*5 order*3 install*3 service*3
tags: spices
about: On the floor with ear protection. A text is read, a ringing phone is not.

איתן רימוני | מהנדס מפעל | תבליני הגליל | light | Asia/Jerusalem | he
at: email eitan@galil-spices.example work*; phone +972 3 000 0131 office
says: first_channel=email @190
slots: machine=Plover labeller; next=Curlew bagging line; goods=za'atar jar; site=כרמיאל; mate=נועה; n=42; thanks=תודה
pace: reply=140; first=460
story: training*3 parts*5
tags: spices

يوسف المرزوقي | مدير المصنع | تمور الواحة | key | Asia/Dubai | he
at: phone +971 4 000 0137 office*; email yousef@oasis-dates.example work; text +971 4 000 0190 mobile
says: best_days=mon,tue,wed; worst_days=fri; best_time=08:00-12:00; worst_time=12:00-17:00; first_channel=phone; second_channel=text; wait=2d @58
slots: machine=Wren cartoner; next=Kite pick-and-place cell; goods=date tray; site=العين; mate=سالم; n=66; thanks=شكراً جزيلاً
pace: reply=95; picks=75
story: meet*3 quote*5 order*3 build*5 install*5 robot*6
born: 1972-12-30
tags: food, line two
about: Everything is agreed on the telephone and confirmed by one line of mail.

Sangita Thapaliya | Co-founder | Himal Herb Tea | light | Asia/Kathmandu | she
at: email sangita@himal-herb.example work*; social @himalherb.example; phone +977 1 000 0152 mobile
says: first_channel=social; second_channel=email @175
slots: machine=Wren cartoner; next=Plover labeller; goods=tea packet; site=Ilam; mate=Bikash; n=30; thanks=धन्यवाद
pace: reply=300; answers=80; first=560
story: nurture*8
tags: tea, prospect
"""
