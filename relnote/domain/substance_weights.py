"""How much more at home features are in messages with nothing in them: written by `make messages TRAIN=1`.

A line begins with the weight of what stands on it; what is further in goes on with it. A pair is joined by `_`.
"""

from __future__ import annotations

from collections.abc import Iterator

EMPTY_FROM = 0.55
"""A text whose features weigh more gives nothing."""

_TABLE = """
-1.9 QFIRSTwhich you_asked
-1.6 APPOINTMENT to_#
-1.4 how_many
-1.3 QSAID3
-1.2 QLENGTH4SAID3
-1.1 #_? NUMBER
-1.0 can_…_you found want_it ~llect
-0.9 yes_to ~cod
-0.8 QLENGTH3SAID3 SFIRSTthe the_…_the to_…_# ~^tes ~^test ~bag ~paid ~paid$
-0.7 changed hall lease paid ready shall_i so_…_can the_# yes_…_the ~^aid ~^atta ~^bag ~^exa ~^paid ~^rent ~^sign
    ~^stoc ~atta ~attac ~eds ~eds$ ~exa ~pay ~trac ~ttac ~ttach ~urned
-0.6 #_is #_off QFIRSTwant SFIRSTnew SFIRSTur SLENGTH3SAID3 but_the do_…_want hospital is_in not_# size the_…_is
    whether_the ~^cod ~^leak ~^pay ~^red ~^they ~^visa ~^wed ~atul ~canc ~charg ~eads ~fet ~heads ~hut$ ~leak ~onig
    ~onigh ~pric ~res$ ~rns ~rns$ ~size$ ~they ~tonig ~visa
-0.5 SFIRSTyour about_the approved at_# at_our away_…_the congrats_on did_the for_the for_…_the happy_#
    happy_birthday has_…_his it_…_# it_…_the left_your me_about shut signed sold stock test the_loan the_three
    the_…_or tonight up_…_# want_the you_left ~^canc ~^clea ~^cos ~^gas ~^pric ~^sig ~^sold ~aller ~ampl ~ample
    ~anged ~atula ~cance ~clea ~clear ~code ~cos ~harg ~nish ~oney ~orde ~order ~price ~r's ~r's$ ~rant ~rch$ ~reh
    ~roof$ ~roved ~shut$ ~sold ~sold$ ~spor ~sport ~table ~ticke ~tta ~tula ~turns ~umpe ~urns ~urns$ ~vised
-0.4 # #_or ?_the QSAID2 WORDS4 about_your agreed bday came_back collect deposit fee fish for_…_# him_the i_accept
    in_…_# keys lend let_the lift monday moved_to moving new_…_# notice off or_…_# page_# points price rent returns
    revised roof say_your the_…_in the_…_will visa want ~^#$ ~^bd ~^bda ~^bday ~^clas ~^cop ~^cost ~^deed ~^exam
    ~^fee$ ~^fet ~^fis ~^fish ~^lab ~^loa ~^loan ~^movi ~^off$ ~^or ~^orde ~^plan ~^pou ~^ren ~^sep ~^tab ~^tem
    ~acked ~alar ~ants ~ants$ ~arce ~asse ~atu ~chang ~cla ~clas ~class ~code$ ~cost ~deliv ~depos ~eed$ ~eliv
    ~elive ~epos ~eposi ~epte ~eser ~eserv ~esul ~esult ~evise ~exam ~gratu ~greed ~harge ~heet ~hive ~hut ~isa$
    ~ixed ~ixed$ ~keys$ ~lend$ ~loan ~losed ~mend ~movi ~movin ~mpe ~ode$ ~off$ ~offer ~oints ~oney$ ~osit$ ~pay$
    ~plan ~pou ~ratu ~ratul ~rear ~reed ~refu ~resul ~rove ~sda ~sheet ~siz ~size ~solv ~solve ~stoc ~stock ~tos$
    ~ttery ~une ~visa$ ~want$ ~wate ~water ~xam
-0.3 #_a #_it #_…_from #_…_on SFIRST2 SFIRSTpaid SFIRSTpop SLENGTH2SAID3 SSAID3 a_month are_on asked_who attached
    bar board can_do can't_do cancelled changes charge class cleared congratulations customs dear_…_the delivery
    emailed_…_the fri gluten go grey happy_returns has has_come heard_you hiring_a honey instead instead_of is
    is_ready loan lower many_happy many_…_returns on_monday on_thursday or passport pay re_the red room sent_…_the
    sir_i speak_at stuck_…_a talk_? that_your the_back the_crane the_flat the_hall the_hospital the_second
    the_…_from the_…_until they till_# tomorrow tracking wants well_done well_…_on who_does wrong yes_…_can you_want
    you're_…_for your_hearing your_…_has yours_if ~^acce ~^ai ~^alle ~^bar$ ~^code ~^come ~^cond ~^cov ~^cove ~^cut
    ~^dece ~^die ~^din ~^doub ~^dra ~^draw ~^enc ~^film ~^fini ~^fitt ~^flig ~^fri$ ~^frid ~^glu ~^glut ~^go$ ~^hal
    ~^has$ ~^hed ~^hedg ~^hir ~^is$ ~^kil ~^leas ~^lend ~^mm ~^nes ~^nest ~^or$ ~^pai ~^pay$ ~^rat ~^red$ ~^rot
    ~^samp ~^sept ~^siz ~^size ~^sund ~^swap ~^tabl ~^tax ~^temp ~^the ~^tomo ~^veg ~^wate ~^wron ~a's ~a's$ ~acce
    ~adli ~ads ~ads$ ~ala ~arcel ~arch$ ~arge ~arge$ ~assp ~asspo ~atur ~awin ~awing ~bin$ ~budge ~caf ~can ~cen
    ~cing ~cing$ ~ckets ~comes ~cut ~dag ~dece ~doub ~e's ~e's$ ~eadl ~eadli ~eeds ~eeds$ ~efun ~efund ~el' ~el's
    ~el's$ ~epla ~er' ~er's ~er's$ ~erato ~eys$ ~fees ~fees$ ~film ~fini ~finis ~fitt ~fitte ~flig ~fligh ~fri$
    ~frid ~fund ~glu ~glut ~glute ~gn$ ~grant ~grey$ ~hange ~has$ ~hedg ~hedge ~hic ~honey ~hook ~ida ~ift$ ~ign$
    ~illin ~iner$ ~inish ~inste ~ised ~ised$ ~ithi ~ivery ~ize$ ~kets ~kets$ ~kil ~leaki ~leare ~lect ~lerg ~liver
    ~llerg ~loan$ ~lts ~lts$ ~luten ~lved ~lved$ ~mend$ ~nday$ ~nig ~nigh ~night ~nstea ~nterv ~ntra ~nua ~nual
    ~omes ~omor ~omorr ~osed ~osed$ ~oving ~pai ~park ~passp ~passw ~prove ~ras ~rawin ~rder ~reed$ ~refun ~rf$
    ~rive ~rms ~rms$ ~rts ~rts$ ~sale$ ~samp ~sampl ~sep ~sept ~ssp ~sspo ~sspor ~stoms ~sund ~sunda ~swap ~sword
    ~tax ~tead$ ~thd ~they$ ~thic ~tomo ~tomor ~toms ~toms$ ~ton ~tos ~truc ~tulat ~turne ~ulati ~umped ~unda ~unday
    ~undr ~veg ~wants ~wap ~wron ~wrong ~y'l ~y'll ~y'll$
-0.2 #_for #_not #_your #_…_# #_…_? #_…_at #_…_is #_…_or #_…_would QFIRSTwould QLENGTH2SAID3 SFIRST15 SFIRSThe's
    SFIRSTlet SFIRSTspeak SFIRSTthank SFIRSTyep a_message a_reference about_them accept act aid all_# arrived
    as_promised ash at_half audit august bag bags balance bees between_# bid bike birthday book bring_the by_# came
    came_in can_see can_…_come chapter checked claim closed code colour come comes congrats_…_the copy cork cracked
    cut dairy di do_…_need done done_on down_to dozen drawing fence figure fixed flight free_…_the from_us gas
    gearbox gluten_free grant has_just heads heads_up hedge hiring hook i_put i_regret i'll_…_the i'm_…_from
    i've_got i've_…_the if_…_stuck in_reply in_…_? in_…_mail in_…_may is_# is_at is_free is_on is_ours it_in it_…_in
    judge june kit landline late leaking list_for lunch_on march matte may_we me_…_when midnight missing mr_…_the
    much_…_the needs no_we no_…_don't noon not_before not_me of_# of_…_all offered ollie on on_the on_tuesday
    on_…_way one_? one_is one_…_your or_…_? order park pension photos promised pump quoted rash rates recipe sample
    say_the says_no scarf second send september should_…_on shower so_no spare spare_…_for stuck_for table taking
    tax tender that_the that_…_you the the_cold the_garage the_landlord the_missing the_skip the_spare the_supplier
    the_visa the_…_field the_…_hall the_…_one the_…_out the_…_wall told_…_the turned u_want want_…_? was_…_on water
    we're_…_a which_…_? with_no won't_be yep yes yes_the you_# you_may you_take you_…_by you_…_take your_…_on
    your_…_size ~^act$ ~^adj ~^aid$ ~^arr ~^arri ~^ash$ ~^bag$ ~^bags ~^bear ~^bed ~^bid ~^bid$ ~^bir ~^birt ~^boar
    ~^bou ~^brok ~^buy ~^cam ~^came ~^can ~^cass ~^ce ~^cei ~^ceil ~^cla ~^cle ~^coat ~^colo ~^copy ~^cork ~^cot
    ~^cott ~^cut$ ~^dair ~^di$ ~^done ~^doz ~^doze ~^driv ~^encl ~^eu ~^fi ~^fit ~^fix ~^fixe ~^form ~^fou ~^foun
    ~^gas$ ~^gea ~^gear ~^hall ~^hiri ~^hook ~^is ~^ja ~^judg ~^june ~^jury ~^key ~^kit$ ~^labe ~^low ~^lowe ~^midn
    ~^mone ~^noo ~^noon ~^oa ~^offe ~^oll ~^olli ~^on$ ~^ord ~^ori ~^orig ~^parc ~^park ~^paym ~^pens ~^poun ~^pu
    ~^punc ~^rack ~^ras ~^rash ~^read ~^refu ~^roo ~^room ~^sc ~^sca ~^scar ~^seco ~^shif ~^show ~^spar ~^stai
    ~^stit ~^sto ~^stri ~^taki ~^tank ~^tax$ ~^tend ~^the$ ~^thur ~^toni ~^trac ~^tues ~^tune ~^use ~^wall ~^wasp
    ~^yep ~^yep$ ~^yes$ ~accep ~acke ~adj ~aim$ ~ained ~ainer ~airli ~airy ~airy$ ~alanc ~allet ~amp ~andli ~ap$
    ~appro ~apte ~apter ~arbox ~arf ~arf$ ~arg ~arp ~arri ~arriv ~asp ~assed ~atche ~ator$ ~atte$ ~auna ~auna$ ~aves
    ~aves$ ~awi ~aym ~ayme ~aymen ~aze ~bag$ ~bags ~bags$ ~balan ~bate ~bate$ ~bday$ ~bees$ ~bid ~bid$ ~bike$ ~bill
    ~birt ~birth ~book$ ~brok ~broke ~bus$ ~cam ~came ~came$ ~cap$ ~car$ ~carf ~carf$ ~cass ~ccep ~ccept ~ceil
    ~ceili ~cent ~cent$ ~cept$ ~cert$ ~chain ~chapt ~chard ~cipe ~cipe$ ~cke ~cloc ~clock ~coat ~colo ~cond ~copy
    ~copy$ ~cork ~cork$ ~cut$ ~dair ~dairy ~day ~dit$ ~dni ~dnig ~dnigh ~done ~done$ ~doubl ~doz ~doze ~dozen ~dra
    ~draw ~driv ~eads$ ~earb ~earbo ~eaves ~ecipe ~ecke ~ecked ~ecomm ~econd ~ed$ ~ed' ~ed's ~ed's$ ~eilin ~encl
    ~enclo ~ept ~ept$ ~eptem ~ervie ~esd ~esda ~esday ~eshi ~ewer ~ewer$ ~fered ~fit ~fit$ ~fix ~fixe ~fixed ~frida
    ~fund$ ~gea ~gear ~gearb ~go$ ~gure$ ~gust$ ~hain ~hapt ~hapte ~harp ~hda ~hday ~hday$ ~hecke ~hem ~hen ~hey'
    ~hif ~hift ~hin$ ~hook$ ~hotos ~hower ~hur ~hurs ~idni ~idnig ~iec ~iece ~ift ~igin ~iler ~iler$ ~in's ~in's$
    ~iner ~inspe ~invoi ~ipe$ ~ires ~irli ~irth ~irthd ~iry ~iry$ ~issin ~ixe ~ize ~judg ~judge ~june ~june$ ~jury
    ~key ~kit$ ~labe ~label ~laim$ ~lanc ~lance ~lass$ ~late$ ~lica ~licat ~lid$ ~loa ~lock ~lock$ ~loods ~loses
    ~lour$ ~m's ~m's$ ~mb$ ~meri ~mete ~meter ~midn ~midni ~mised ~mish ~mmend ~money ~mov ~mpla ~nci ~ncin ~ncing
    ~ncl ~nclo ~nclos ~ncti ~nctio ~nday ~ndlin ~needs ~nion$ ~nish$ ~nita ~nita$ ~nk' ~nk's ~nk's$ ~nnin ~nning
    ~nspe ~nspec ~ntrac ~nvo ~nvoi ~nvoic ~oak ~oak$ ~oat ~oat' ~oat's ~ober ~ode ~old$ ~olv ~olve ~olved ~omes$
    ~omo ~ontra ~opose ~oq$ ~orch ~orig ~origi ~orne ~osie ~osie$ ~otos ~otos$ ~outs ~parc ~parce ~park$ ~passe
    ~paym ~payme ~pensi ~pla ~plic ~plica ~poun ~pound ~ppro ~pprov ~ptem ~ptemb ~pter ~pter$ ~pump$ ~punc ~ract
    ~rante ~rash ~rash$ ~rates ~raw ~rch ~rchar ~recom ~repa ~rge$ ~rice ~rice$ ~rida ~riday ~rigi ~rigin ~rinte
    ~rived ~roke ~room ~rriv ~rrive ~rrow ~rthd ~rthda ~ruc ~rvie ~rview ~scarf ~scou ~seco ~secon ~selle ~send$
    ~septe ~shee ~shif ~shift ~showe ~shu ~sie$ ~sink ~slat ~spar ~spat ~squa ~sser ~stall ~stitc ~surer ~tab ~tabl
    ~take$ ~taki ~takin ~tank ~tarts ~tax$ ~temb ~tembe ~tervi ~tery ~tery$ ~thda ~thday ~the ~the$ ~they' ~thur
    ~thurs ~tices ~titc ~titch ~toni ~track ~tract ~tre$ ~tues ~tul ~ubl ~udit$ ~uid ~uid$ ~ulat ~unds ~unds$ ~uoted
    ~urer ~urer$ ~use ~use$ ~ved ~ved$ ~ward$ ~wasp ~yep ~yep$ ~yes$ ~yme ~ymen ~yment
-0.1 #_about #_april #_bags #_between #_but #_instead #_june #_kg #_march #_mm #_more #_nov #_october #_on #_pcs
    #_you #_…_if #_…_it #_…_month #_…_ok #_…_so #_…_till #_…_time ?_x ?_yours QFIRST30 QFIRSTdo QFIRSTdoes
    QFIRSThow's QFIRSTjust QFIRSTlunch QFIRSTmay QFIRSTwho QLENGTH1SAID2 QLENGTH3SAID2 SFIRST30 SFIRSTbring
    SFIRSTcongratulations SFIRSTenclosed SFIRSTfree SFIRSTfrom SFIRSTheads SFIRSTheard SFIRSTinvoice SFIRSTkim
    SFIRSTlet's SFIRSTmum's SFIRSToga SFIRSTonly SFIRSTphotos SFIRSTpls SFIRSTring SFIRSTthere's SFIRSTthought
    SFIRSTthree SFIRSTwanted SFIRSTyes SLENGTH4SAID3 a_# a_bag a_friend a_grant a_third a_time a_whole a_…_both
    a_…_going a_…_on a_…_one a_…_so about_an about_…_hour accepted adjourned afraid again_…_i alarm all_good
    already_…_about and_has and_i and_it's and_we'll and_we've and_…_at any_…_before api archive are_your are_…_from
    arrears article article_on as_…_# asap ask_…_the asked_about asked_what asked_…_in at_nine at_noon at_…_garage
    at_…_on at_…_table attachment award away_from baby_girl band bath bay be_# be_at be_…_grateful be_…_the bear
    because because_of because_the bed been_…_by been_…_to before before_you before_…_# benign between_…_and bev bin
    bin_day bit_…_the black bloods blue boiler both boundary bridge bumped but_we buy by_friday by_…_back by_…_side
    call_…_asap call_…_back can_come can_start can_…_in can_…_it candidates car car_park carol ceiling cell chain
    chart cheque clause clause_# clear clock closes clutch collection coming_…_the congratulations_on container
    contract cost costs cottage count counted crack_…_the cried damp damp_in damp_…_the dancing data dear_…_i
    december deed delayed deserved did_u did_your did_…_get died digger discontinued dispute do_# do_you do_…_still
    does does_…_# dog's don't done_…_the double down_the drill driving driving_test drop_the drops due due_…_the
    earned eat_…_midnight else_is enclosed ending ending_# envelope evening_the everyone_at exam expires father's
    feed fees fetch fete field fifteen files finds finds_you finished fit fitter fitting flat_above flooded foot for
    for_# for_free for_his for_two for_you for_…_all for_…_is for_…_me for_…_new for_…_week for_…_with form
    found_damp found_your found_…_in found_…_the four freight from_then from_…_# from_…_first from_…_the gable gala
    garage gave_notice gave_…_the generator gentle_…_that get_a get_the gift girl_from given glasses gloves go_?
    goes_…_the good_one grade gutter had_# half half_…_? hall_is happy_…_of has_the has_…_round has_…_us
    have_arrived have_…_good have_…_had he_…_at he's headstone hearing_aid helped_us her her_for her_the here's_the
    hey_…_your hinges his_number his_…_on hit_# hope_you how_did how_much hundred i_call i_could i_hope i_need
    i_…_been i_…_i'd i'm_leaving i've_a i've_…_spare if_it if_you're if_…_can if_…_take in_? in_august in_for in_may
    in_on in_the in_…_attachment in_…_e inches inform_you inside instead_? instead_…_# interview invoice invoice_#
    is_my is_still is_the is_yours is_…_by is_…_good is_…_its is_…_till is_…_up issued it_and it_at it_through it_to
    it_…_your it's_in january just_a keep_you key key_…_the keys_…_the kg know know_when knows lab labels last_night
    laundry leave_the leaves left_his left_the left_…_the lend_you let licence lies lift_is lock login logo long_as
    long_time madam_your made_the many_…_your marked may_# may_…_to me_the me_…_the merit meter milk missing_screws
    mm money moved_the moving_to mrs_…_the mrs_…_your mum's museum my_cousin my_way my_…_the need need_your
    need_…_know needs_your new new_one new_…_and new_…_in nine no_charge no_the no_to no_…_the normal note_to
    notice_…_the nov now_also now_…_# numbers oak oat october of_may of_…_drivers of_…_will off_for off_…_the
    offer_you oga_the old_…_? on_her on_it on_page on_…_baby on_…_hook one_…_i one_…_on one's only_# only_me
    only_…_# only_…_the opening operation opinion or_# or_the orchard our_…_on our_…_the outside pallets panel
    papers parcel parking passed payment payment_of payroll pcs permit_is photos_…_the piano pickup pitch plan plant
    pls_call plum plus pop porch postponed pot pounds price_list priya probate promised_…_the propose public
    question quid ran ran_your rate reading rear reckons recommend refund registered regret_…_the repeat result
    results returns_of returns_…_the rider right_…_the ring_…_when rope round_…_the running said_yes said_…_to
    salary sale same saturday sausages say_…_your says says_the says_yes says_…_to scout screws second_…_in send_it
    sent_…_a septic seven she_…_the sheet shift shipped side_gate sign sink six size_…_the slip so_it so_we're
    so_you so_…_put speaks_…_and stairlift stand_# stands starts statement still_got stuck suits sundays sunita
    supplier survey surveyor_found surveyor_…_damp swap take take_…_the talk_to tank tell_…_the tell_…_whether ten
    terms that_…_hearing the_api the_attachment the_audit the_band the_bar the_blue the_boundary the_church
    the_client the_deposit the_drawing the_fence the_fete the_full the_generator the_headstone the_judge the_late
    the_lease the_lift the_lord the_lower the_month the_new the_notary the_old the_piano the_place the_plum the_rash
    the_reading the_red the_same the_side the_stairs the_surveyor the_table the_tax the_tender the_test the_third
    the_trailer the_two the_white the_…_a the_…_any the_…_clinic the_…_comes the_…_does the_…_end the_…_evening
    the_…_fee the_…_floor the_…_form the_…_found the_…_gave the_…_get the_…_girl the_…_it's the_…_letter the_…_line
    the_…_list the_…_number the_…_park the_…_room the_…_say the_…_screws the_…_this the_…_want the_…_was the_…_you
    the_…_yours there's there's_a they_need they_…_a they_…_the they_…_your they'd they'll this_morning this_year
    this_…_# though thought_you'd thousand three_…_and through_…_the thurs thursday_at ticket ticket_for tickets
    tied time_…_talk title to_eat to_inform to_lend to_offer to_talk to_two to_…_by to_…_hospital to_…_the to_…_to
    to_…_we to_…_which to_…_would today_by told told_me told_…_machine told_…_we're took touch_with tracking_number
    transfer truck trying tues tuesdays turned_down turnover two u_still u_…_my umbrella until_the use valid vat
    vendor version version_…_the vet waive want_me want_one wants_it ward warehouse was_# was_…_in we_cannot
    we_don't we_…_the we'll we'll_…_with wed wedding wednesday weds when_you when_…_get where_are which which_of
    which_…_did which_…_does which_…_the white who_…_the who_…_your will_go will_…_# will_…_the with_her with_…_#
    within without_the wool word_about would_have would_you would_…_# would_…_you writing_to x yes_i you_get you_had
    you_liked you_send you_that you_the you_…_# you_…_about you_…_both you_…_go you_…_one you_…_saturday you_…_that
    you've your your_# your_drivers your_late your_name your_new your_patience your_question your_roof your_scarf
    your_time your_…_# your_…_are your_…_by your_…_six your_…_still yours_is yours_…_you ~'cl ~'clo ~'cloc ~'s$
    ~^adjo ~^afr ~^afra ~^agr ~^agre ~^alar ~^alt ~^am ~^ame ~^annu ~^api ~^api$ ~^arre ~^arti ~^asap ~^aud ~^audi
    ~^aug ~^augu ~^bala ~^ban ~^bann ~^bay$ ~^beca ~^bed$ ~^bef ~^befo ~^beni ~^bert ~^bev$ ~^bi ~^bik ~^bike ~^bil
    ~^bill ~^bin$ ~^bla ~^blac ~^bloc ~^blu ~^blue ~^boa ~^boi ~^boil ~^book ~^both ~^boun ~^box ~^bri ~^brid ~^budg
    ~^bul ~^bulb ~^burs ~^buy$ ~^cand ~^cann ~^car$ ~^caro ~^cart ~^chap ~^cheq ~^clau ~^clut ~^cong ~^cous ~^crie
    ~^cv ~^damp ~^dat ~^data ~^dead ~^dec ~^dee ~^dele ~^dese ~^died ~^digg ~^dog' ~^dol ~^don' ~^dono ~^dou ~^drai
    ~^dril ~^due ~^due$ ~^dup ~^dupl ~^ear ~^easi ~^eat ~^ella ~^endi ~^enve ~^eur ~^euro ~^ew ~^exac ~^expi ~^expr
    ~^fail ~^fees ~^fenc ~^fetc ~^fete ~^fie ~^fiel ~^fil ~^fit$ ~^fo ~^foo ~^foot ~^for$ ~^frei ~^fri ~^ga ~^gab
    ~^gabl ~^gal ~^gala ~^gara ~^gift ~^gir ~^girl ~^giv ~^give ~^gl ~^glov ~^gran ~^gua ~^guar ~^guid ~^gutt ~^half
    ~^halv ~^has ~^he's ~^heif ~^her$ ~^hing ~^hone ~^hor ~^hors ~^hos ~^hosp ~^hund ~^hut ~^inch ~^ins ~^insi
    ~^intr ~^invo ~^jab ~^jan ~^janu ~^jud ~^kap ~^key$ ~^keys ~^kg ~^kg$ ~^kit ~^kitt ~^lab$ ~^labo ~^laun ~^leav
    ~^len ~^leon ~^let$ ~^lies ~^lift ~^lim ~^limi ~^logo ~^loo ~^look ~^lud ~^lum ~^mal ~^map ~^meas ~^met ~^mete
    ~^mid ~^milk ~^mm$ ~^mon ~^mov ~^mum ~^mum' ~^nee ~^need ~^new$ ~^nin ~^nine ~^norm ~^nov$ ~^o'c ~^o'cl ~^oak
    ~^oak$ ~^oat$ ~^oct ~^octo ~^off ~^ok ~^ol ~^one' ~^ope ~^open ~^oper ~^orc ~^orch ~^outs ~^pa ~^pall ~^pane
    ~^payr ~^pc ~^pcs ~^pcs$ ~^pear ~^pia ~^pian ~^plus ~^pop$ ~^porc ~^pot$ ~^prot ~^publ ~^pul ~^pull ~^pum ~^pump
    ~^quid ~^rac ~^ran$ ~^rate ~^rear ~^redu ~^refr ~^reh ~^rene ~^repa ~^repe ~^rese ~^resu ~^reta ~^rid ~^ride
    ~^ro ~^rop ~^rope ~^run ~^sam ~^same ~^satu ~^save ~^says ~^scan ~^sch ~^sci ~^scou ~^scre ~^seat ~^sell ~^ship
    ~^shu ~^shut ~^sink ~^six ~^six$ ~^slat ~^slo ~^snap ~^sock ~^solv ~^soun ~^spr ~^spre ~^squa ~^stal ~^stop
    ~^stuc ~^subm ~^surv ~^swat ~^tak ~^take ~^tap ~^ten$ ~^thu ~^tied ~^tile ~^titl ~^tol ~^told ~^tom ~^ton ~^took
    ~^tra ~^tram ~^tran ~^truc ~^tryi ~^tue ~^two ~^two$ ~^ul ~^umb ~^umbr ~^use$ ~^vali ~^vat ~^vat$ ~^vega ~^vend
    ~^vers ~^vet ~^vet$ ~^vis ~^vol ~^waiv ~^wan ~^want ~^ware ~^wash ~^we' ~^we'l ~^wed$ ~^wedd ~^wedn ~^weds
    ~^weld ~^wend ~^whi ~^whic ~^whis ~^wool ~^x$ ~^yes ~^you' ~^your ~ablet ~ached ~achm ~achme ~acki ~ackin ~adh
    ~adha ~adjo ~adjou ~af$ ~afr ~afra ~afrai ~agr ~agre ~agree ~aid ~aile ~ain' ~ain's ~aina ~aine ~air ~airl ~aiv
    ~aive ~aive$ ~ala$ ~alarm ~alary ~alc ~alco ~alid ~alid$ ~alif ~alth ~ame ~amend ~amp$ ~ancel ~anci ~ancin
    ~anded ~andid ~andl ~andle ~anel ~anel$ ~ank' ~ank's ~ann ~annu ~annua ~ano$ ~ansf ~ansfe ~anto ~anu ~anua
    ~anuar ~ape ~aper ~apers ~apes ~apest ~api$ ~appli ~apt ~ar' ~ar's ~ar's$ ~arch ~areh ~areho ~arged ~ark ~ark$
    ~arki ~arkin ~arol ~arol$ ~arp$ ~arr ~arrea ~arts ~arts$ ~asap ~asap$ ~ash$ ~asses ~asted ~atem ~ateme ~ath$
    ~atme ~ato ~ator ~aturd ~ature ~aud ~audi ~audit ~augu ~augus ~aun ~aund ~aundr ~ause ~ause$ ~award ~ax$ ~ay$
    ~ay' ~ay's ~ay's$ ~ayro ~ayrol ~bala ~ban$ ~bann ~bar$ ~bath ~bath$ ~bay$ ~bda ~bday ~bear ~bear$ ~beari ~bec
    ~beca ~becau ~bed$ ~bef ~befo ~befor ~bels$ ~beni ~benig ~bers$ ~bev$ ~bik ~bike ~bir ~bla ~blac ~black ~blic
    ~bloc ~block ~blu ~blue ~blue$ ~boat ~boi ~boil ~boile ~book ~both ~both$ ~brel ~brell ~bri ~bric ~broch ~budg
    ~bulb ~bumpe ~buna ~burs ~buy ~buy$ ~by$ ~can$ ~cand ~candi ~cann ~canno ~cant ~cant$ ~cardi ~caro ~carol ~cart
    ~cate$ ~caus ~cause ~cce ~cel$ ~cella ~cema ~cemai ~cemb ~cembe ~cenc ~cence ~cep ~cept ~cepte ~chap ~ched
    ~ched$ ~cheq ~chequ ~chive ~chme ~chmen ~chu ~chur ~chure ~cian ~cket ~ckons ~cku ~ckup ~ckup$ ~clau ~claus ~cle
    ~clo ~clut ~clutc ~colou ~come ~compr ~cond$ ~condi ~cong ~congr ~contr ~cop ~cost$ ~costs ~cotta ~cous ~cousi
    ~cout ~cout$ ~crews ~crie ~cried ~cte ~cted ~cted$ ~ctob ~ctobe ~ctur ~damp ~damp$ ~danci ~data ~data$ ~day$
    ~day' ~day's ~dder$ ~dead ~dec ~decem ~ded ~ded$ ~deed ~dele ~dem ~dese ~deser ~di$ ~dida ~didat ~died ~died$
    ~digg ~digge ~disco ~dispa ~dispu ~diti ~ditio ~djo ~djou ~djour ~dle ~dles ~dles$ ~dlo ~dne ~dnes ~dnesd ~does$
    ~dog' ~dog's ~don' ~don't ~dono ~donor ~dou ~dow ~draf ~draft ~drai ~drain ~drawi ~dred ~dred$ ~dril ~drill
    ~drive ~drivi ~dup ~dupl ~dupli ~each$ ~eadst ~eaf$ ~eane ~eare ~eared ~easi ~eatin ~eav ~eave ~ebat ~eca ~ecau
    ~ecaus ~ecem ~ecemb ~ecl ~ecla ~ecom ~ected ~eddi ~eddin ~eded ~eded$ ~edn ~edne ~ednes ~edu ~eed ~efo ~efor
    ~efore ~egis ~egist ~ehi ~eif ~eife ~eifer ~eight ~eili ~elaye ~eld ~elope ~em$ ~email ~emish ~ende ~endor ~enew
    ~enig ~enign ~ens ~ensio ~ental ~entr ~envel ~epa ~epai ~epair ~epea ~epeat ~epl ~eplac ~epted ~eptic ~eque$
    ~era$ ~ere' ~ere's ~erf ~eria ~erit$ ~erm ~erms ~erms$ ~ersio ~ert$ ~erved ~es$ ~eset ~eshe ~eshee ~esto ~estor
    ~et' ~et's ~et's$ ~etain ~etch ~etch$ ~ete$ ~etit ~etre ~ets ~ets$ ~ety$ ~eum$ ~euro ~ew$ ~ewa ~ewe ~ex$ ~exac
    ~exact ~exam$ ~expi ~expir ~expr ~expre ~ey' ~ey'd ~ey'd$ ~ey'l ~ey'll ~eys ~fail ~feed$ ~fenc ~fence ~feri
    ~ferin ~fetc ~fetch ~fete ~fete$ ~ff$ ~ffer ~fifte ~files ~finan ~finds ~fis ~fish ~fish$ ~foo ~foot ~foot$ ~for
    ~for$ ~fore$ ~form ~form$ ~fou ~foun ~found ~four$ ~frai ~fraid ~frei ~freig ~fri ~ft' ~ftee ~fteen ~fun ~gab
    ~gabl ~gable ~gal ~gala ~gala$ ~gara ~garag ~gent$ ~ggs ~ggs$ ~ghs ~ghs$ ~ght' ~ght's ~gift ~gift$ ~gir ~girl
    ~giv ~give ~give$ ~given ~glov ~glove ~gos$ ~gra ~grade ~gran ~greav ~gua ~guar ~guid ~gus ~gust ~gutt ~gutte
    ~hain$ ~hal ~hall$ ~halv ~handl ~hang ~hart$ ~he$ ~he's ~he's$ ~heate ~hed ~heet$ ~heets ~heif ~heife ~hen$ ~heq
    ~hequ ~heque ~hera ~here' ~herm ~hey'd ~hey'l ~hich ~hich$ ~hick ~hicke ~hift$ ~hinge ~hiri ~hirin ~hite ~hite$
    ~hive$ ~hme ~hmen ~hment ~hog ~hosp ~hospi ~housa ~ht' ~ht's ~ht's$ ~hund ~hundr ~hure ~hurs$ ~hysio ~iano
    ~iano$ ~ibu ~ica ~icem ~icema ~icen ~icenc ~ices ~ich$ ~icke ~icken ~icku ~ickup ~icl ~icle ~icle$ ~idat ~idate
    ~iday ~ied ~ied$ ~ifi ~iftee ~igger ~ight' ~ign ~ilde ~iles ~iles$ ~ilk ~ilk$ ~ilm ~imesh ~imit ~ina ~inal$
    ~inan ~inanc ~inche ~indo ~indow ~ing' ~ing's ~inges ~inne ~inner ~ins ~insi ~insid ~intr ~intro ~ints ~ints$
    ~invo ~ires$ ~irl ~irlif ~irp ~irs ~is$ ~isco ~iscon ~isk ~ism ~ism$ ~ispa ~ispat ~ispu ~isput ~it$ ~ital$
    ~ithin ~itle ~itle$ ~iven ~iven$ ~iver ~iver$ ~ix$ ~jab ~jan ~janu ~janua ~jud ~jumpe ~kap ~ket ~key$ ~keys ~kg$
    ~kim ~kit ~kitt ~kitte ~know$ ~knows ~kons ~kons$ ~kup ~kup$ ~la' ~la's ~la's$ ~lain ~laini ~lan ~lant$ ~lap
    ~larm ~larm$ ~laste ~laund ~laus ~lause ~lcom ~lders ~leaf$ ~lean ~lear$ ~leav ~lecti ~lee ~leed ~lemi ~lemis
    ~leon ~ler ~lice ~licen ~lid ~limi ~limit ~llar ~llec ~llet ~llet$ ~llie ~llie$ ~lm$ ~load ~loc ~login ~logo
    ~logo$ ~lood ~loode ~look ~lope ~lope$ ~lord ~lord$ ~lou ~lour ~lower ~lt$ ~lth ~lud ~lum$ ~lus ~lus$ ~lutc
    ~lutch ~mail ~map ~march ~mbre ~mbrel ~meas ~measu ~mende ~merit ~meshe ~metr ~metre ~mid ~milk ~milk$ ~miner
    ~mish$ ~mit$ ~mle ~mm$ ~mmen ~mmy ~mond ~mone ~mp$ ~mped ~mped$ ~mper$ ~mplai ~mum ~mum' ~mum's ~nanc ~napp
    ~nappe ~nboa ~nboar ~ncel ~ncell ~nchi ~nct ~ndida ~ndit ~nditi ~ndle ~ndles ~ndm ~ndor ~ndor$ ~ndow ~ndred ~ne'
    ~ne's ~ne's$ ~need ~need$ ~nep ~ner$ ~nesd ~nesda ~net$ ~new ~new$ ~ney ~ney$ ~ng' ~ng's ~ng's$ ~nged ~nged$
    ~nges ~nges$ ~ngra ~ngrat ~nign ~nign$ ~nil ~nine ~nine$ ~nishe ~nits ~nner ~nnu ~nnua ~nnual ~noo ~norm ~norma
    ~nov$ ~nover ~nows ~nows$ ~ns$ ~nsf ~nsfe ~nsfer ~nsio ~nsion ~nsla ~nste ~nsure ~ntai ~ntain ~ntal ~ntal$ ~ntro
    ~ntrod ~nual$ ~nuar ~nuary ~nvel ~nvelo ~o'c ~o'cl ~o'clo ~o's ~o's$ ~oan ~oan$ ~oat$ ~obat ~obate ~obe ~ober$
    ~ochu ~ochur ~ocks ~ocks$ ~oct ~octo ~octob ~oded ~oded$ ~oe$ ~oes ~oes$ ~off ~og' ~og's ~og's$ ~ogin ~ogin$
    ~oicem ~oid$ ~oil ~oiler ~ois ~old ~olen ~oll$ ~ollec ~olo ~olou ~olour ~ommen ~ompla ~ompr ~ompre ~ondit ~one'
    ~one's ~ongr ~ongra ~ontai ~ontr ~ony ~ony$ ~oode ~ooded ~oods ~oods$ ~oof$ ~ool ~ool$ ~oom$ ~oost ~ooste ~open
    ~openi ~opin ~ops ~optio ~opy ~opy$ ~or' ~or's ~or's$ ~orc ~orch$ ~orcha ~orke ~orks ~orro ~orrow ~ortal ~orts
    ~orts$ ~oses ~oses$ ~osi ~ospi ~ospit ~oster ~ostp ~ostpo ~ota ~oto ~otor ~otp ~otta ~ottag ~ou' ~ou'v ~ou've
    ~oub ~oubl ~ouble ~oun ~ound$ ~ounds ~ounte ~our ~our$ ~ousa ~ousan ~ousi ~ousin ~outsi ~ov$ ~oves ~oves$ ~ovi
    ~ovin ~ow' ~ow's ~ow's$ ~ower ~ower$ ~ozen ~ozen$ ~p's ~p's$ ~page ~page$ ~pair ~pall ~palle ~pane ~panel ~pape
    ~paper ~pare ~pare$ ~parki ~patc ~patch ~path$ ~payr ~payro ~pcs ~pcs$ ~pe$ ~peat ~peat$ ~ped$ ~pen ~pens ~pep
    ~peti ~petit ~phe ~pia ~pian ~piano ~picku ~pire ~pires ~plain ~plan$ ~plant ~plier ~plum$ ~plus ~plus$ ~pone
    ~poned ~pop$ ~porc ~porch ~ports ~postp ~pot$ ~ppli ~prea ~pread ~pri ~prot ~psa ~psal ~pst ~pte ~ptic$ ~pts
    ~pts$ ~publ ~publi ~pul ~pull ~pum ~pump ~punct ~pute$ ~quid ~quid$ ~quote ~rac ~ract$ ~rage ~rage$ ~raid ~raid$
    ~rain' ~rais ~rans ~ransf ~rant$ ~rap ~rato ~rator ~rats ~rats$ ~rawi ~rcel$ ~rd' ~rd's ~rd's$ ~rder$ ~re' ~re's
    ~re's$ ~readi ~rear$ ~rears ~reav ~reave ~red ~redu ~ref ~refr ~regis ~reho ~rehou ~reig ~reigh ~rella ~rene
    ~renew ~repai ~repe ~repea ~repla ~rer ~rer$ ~reser ~reset ~ress$ ~resto ~resu ~retai ~rew ~rews ~rews$ ~rey$
    ~rged ~rged$ ~ria ~rial ~rial$ ~rica ~rider ~rif ~rill$ ~rim ~risk ~riv ~riy ~riya ~riya$ ~rker ~rkin ~rking
    ~rks ~rks$ ~rli ~rlif ~rlift ~rma$ ~rmed ~rmed$ ~rmer ~rmer$ ~rne ~rned ~rned$ ~rnov ~rnove ~robat ~rochu ~roid
    ~rok ~roke$ ~rol ~roll ~roll$ ~roo ~room$ ~rope ~rope$ ~ror ~ros$ ~rost ~row$ ~rpa ~rqu ~rrea ~rrear ~rro ~rrow$
    ~rsio ~rsion ~rst$ ~rtal ~rticl ~ruck ~ruck$ ~run ~runni ~rved ~rved$ ~rviv ~salar ~same ~same$ ~san$ ~sap ~satu
    ~satur ~says ~says$ ~sca ~scan ~scar ~scon ~scont ~scout ~scre ~screw ~sday ~sdays ~seat ~sell ~set$ ~seum$
    ~seven ~sfe ~sfer ~sfer$ ~show ~shut ~sign$ ~sink$ ~six ~six$ ~sket ~sket$ ~slate ~slip$ ~slo ~sm$ ~snap ~snapp
    ~sock ~soun ~sound ~spa ~spare ~spatc ~spic ~spit ~spita ~sprea ~spu ~sput ~spute ~ssel ~ssued ~stai ~stair
    ~start ~stead ~sted ~stit ~sto ~stop ~store ~stpon ~struc ~stuc ~stuck ~stude ~subm ~sued ~sued$ ~suits ~sult$
    ~sults ~sunit ~sured ~surv ~survi ~swap$ ~swapp ~swat ~swatc ~tachm ~tai ~tain ~tain$ ~taine ~tair ~tairl ~tak
    ~take ~tam ~tands ~tank$ ~tap ~tart ~tatem ~tched ~tches ~te' ~te's ~te's$ ~tead ~tem ~tem$ ~tende ~teng ~terms
    ~test ~teste ~therm ~thick ~thin$ ~thous ~thu ~ticl ~ticle ~tied ~tied$ ~tile ~tit ~titl ~title ~tobe ~tober
    ~tock ~tock$ ~tol ~told ~told$ ~tone$ ~tons ~tons$ ~took ~took$ ~tops ~tor' ~tor's ~tpon ~tpone ~tra ~tram
    ~trans ~trod ~trodu ~truck ~tryi ~tryin ~ts$ ~tsi ~tsid ~tside ~ttag ~ttage ~tuc ~tuck ~tuck$ ~tuden ~tue ~tues$
    ~tuesd ~tup ~turd ~turda ~ture ~two$ ~u'v ~u've ~u've$ ~uble ~uble$ ~ubm ~uck$ ~ucke ~uct ~uden ~udent ~udget
    ~uesd ~uesda ~ugu ~ugus ~ugust ~uit$ ~uits ~uits$ ~ulb ~ulm ~ult$ ~ults ~ults$ ~um' ~um's ~um's$ ~umbr ~umbre
    ~ump ~una ~und$ ~undar ~undre ~undry ~une$ ~unga ~unita ~unnin ~unte ~unted ~uote ~upli ~uplic ~ur$ ~urd ~urda
    ~urday ~ures$ ~urnov ~uro ~urv ~urvi ~urviv ~usand ~using ~ut$ ~utch$ ~uts ~utsi ~utsid ~utt ~utte ~utter ~utti
    ~vali ~valid ~vanc ~vance ~vat$ ~vega ~vend ~vendo ~vered ~vers$ ~vet ~vet$ ~vis ~vis$ ~vise ~w's ~w's$ ~waiv
    ~waive ~wall ~wall$ ~wan ~want ~wap$ ~wapp ~wareh ~wash ~wat ~we' ~we'l ~we'll ~wed ~wedd ~weddi ~wedn ~wedne
    ~weds ~weds$ ~weld ~welde ~whi ~whic ~which ~whis ~whist ~white ~win$ ~windo ~withi ~wo$ ~wool ~wool$ ~worke
    ~xac ~xact ~xam$ ~xed ~xed$ ~xpi ~xpir ~xpire ~xpr ~xpre ~xpres ~y'd ~y'd$ ~y's ~y's$ ~yes ~yla ~you' ~you'v
    ~your ~your$ ~yro ~yrol ~yroll ~ysio ~zen ~zen$ ~zer
+0.1 #_ask #_ext #_floor #_has #_to #_…_been #_…_call #_…_ext #_…_have #_…_in #_…_m #_…_of #_…_one #_…_thanks
    #_…_the ?_drop ?_just ?_long ?_not ?_thx ?_…_a ?_…_all ?_…_from ?_…_time ?_…_you QFIRSTany QFIRSTanything
    QFIRSTgot QFIRSThey QFIRSTlet's QFIRSTwhat's SFIRST20 SFIRST5 SFIRSTawaiting SFIRSTbeen SFIRSTbr SFIRSTcall
    SFIRSTchat SFIRSTcheers SFIRSTdidn't SFIRSTdrop SFIRSTevery SFIRSTexcuse SFIRSTg'day SFIRSTgm SFIRSTgod
    SFIRSThit SFIRSThoping SFIRSThuat SFIRSTi SFIRSTi'll SFIRSTi'm SFIRSTlooking SFIRSTlovely SFIRSTmy SFIRSTnot
    SFIRSTnothing SFIRSTperhaps SFIRSTping SFIRSTpinging SFIRSTreally SFIRSTsame SFIRSTsent SFIRSTsincerely
    SFIRSTspoke SFIRSTsup SFIRSTtalk SFIRSTtry SFIRSTwhat SFIRSTwhen SFIRSTwishing SLENGTH0SAID1 SLENGTH3SAID0 a
    a_bad a_bell a_callback a_good a_great a_hard a_long a_look a_mo a_name a_pleasure a_quick a_while a_…_back
    a_…_day a_…_eh a_…_hello a_…_some a_…_time a_…_with about_…_you account_manager again again_lol again_when
    again_…_the again_…_time all all_at all_is all_of all_our all_this all_…_everyone all_…_here all_…_us alright
    always_a am am_sir am_…_from among an_answer an_…_to and_my and_number and_oblige and_see and_that and_…_am
    and_…_are and_…_dog and_…_in and_…_little and_…_myself and_…_we anniversary another_time answer any_feedback
    any_questions any_thoughts any_…_from any_…_i anyone_home anything appreciate as_always asked_her asked_…_the
    asking_…_to at_? at_home at_me at_your at_…_bad at_…_earliest attempted await back_…_me be_delighted be_grateful
    be_part be_that be_thrilled be_…_and been been_on been_trying been_…_? behind_the believe_it's best between_us
    bill bit_…_a bless br brain bring_you business_is but_…_you buyer buzz by_the bye_bye call_# call_again call_is
    call_when call_whenever call_…_when calling_for can_…_me care_of catch_…_at chance chat_? checking_…_you cheers
    christmas_…_a circle circle_back club_and coffee coffee_…_? cold comments communication companies concern_please
    consideration contact_the convenience conversation conversation_? conversation_with could_we court customer_at
    customers daily days_? delighted delighted_to development discuss discussion diwali do_try do_write do_…_me
    do_…_when due_course during dust_settles e_mail each_other earlier eh email_? engaged enjoy established
    established_# estates esteemed even everything_you everything_…_do excellence ext ext_# fab face face_…_the
    family far far_too favour favour_of feedback follow_up following_…_on for_many for_me for_…_second
    forward_…_hearing free_to free_…_talk friday from_# from_sunny from_your from_…_end from_…_in from_…_of
    from_…_other from_…_yours garden_is generation get_this get_…_chance get_…_on getting gimme gimme_a gm god
    god_bless good good_to good_…_you got_…_sec grateful_for gratitude great_one greet greetings greetings_…_all
    group ha had_a had_no haha hanging happy_diwali happy_friday happy_new happy_work happy_…_anniversary hard_…_to
    has_my haste hate hate_…_be have_had have_i have_…_nice have_…_quick he he_…_the he'll health_and heard_back
    hectic hei hello hello_to hello_…_are hello_…_hello here_if here_…_you hey hey_team hi_hi hi_this hi_tom hi_…_i
    him_again him_know hit_me hit_…_back honour honour_to hope hope_all hope_to hoping hot how_far how_was how_we
    how_you're how's_it how's_tricks hows huat huat_ah hug hung hung_up i i_greet i_hear i_look i_only i_understand
    i_want i_wanted i_wonder i_…_at i_…_had i_…_heard i_…_only i_…_sir i_…_want i_…_you i'd_be i'd_say i'd_welcome
    i'd_…_hello i'd_…_thrilled i'll_…_back i'm_…_# i'm_…_i i've_…_with if_my important in_# in_advance in_case
    in_due in_particular in_…_course in_…_hope in_…_i in_…_office inbox inspiring intro introduce introduce_…_i is_a
    is_about is_enclosed is_it is_no is_…_in is_…_the is_…_you it_a it_going it_has it_still it_this it's_been
    it's_…_a it's_…_already journey joy joy_to just_making just_…_sure just_…_up keep_it keep_missing keep_…_up kids
    kindly_…_the kindly_…_to know_…_way last_time last_…_i later_? learn left_…_name left_…_w let_…_know let's_…_a
    letter letterbox life life_…_? lindqvist line_when looking_forward looking_…_to love love_the love_what lovely
    lucky madam_…_is mail maison make_your make_…_acquaintance making_sure many_more many_years may_it me me_a
    me_asap me_back me_i me_on me_up me_…_us me_…_you're meet meeting_you mentor messages mgr mi might might_you
    mins miss_you missed_you mobile_tried mr_…_i mubarak_to much_to must_do my_earlier my_email my_note my_previous
    my_…_and my_…_at my_…_email my_…_is my_…_message my_…_to myself myself_i name_…_number never next_time nice
    nice_day no_? no_joy no_response no_…_said not_had not_…_from nothing_urgent nothing_…_particular now_a nudge
    of_a of_an of_last of_mind of_…_at of_…_inbox office_…_your okafor on_a on_my on_saturday on_this on_…_#
    on_…_other on_…_quick once_more open_to opportunity opportunity_to other_day out_for out_to out_…_# particular
    partner_of partners phoned pic pick_up pick_…_brain ping pinging pleasant please_contact please_give please_let
    please_…_me pleasure pleasure_…_a pls_revert plz posted pride promise proper prosperity quick_…_from rang
    rang_out reach reaching read read_…_the receptionist relationship remain remain_at remain_in remain_…_your
    remind remind_you remind_…_of reply_from reply_…_you response ring_back ring_when ring_…_it's road_# rock rply
    sales say_how say_i say_…_we second_attempt secretary see sent_a servant serve settles shall_…_? she she_said
    she_will she'll_…_him she's_in should_do should_like should_…_lunch should_…_to shout shout_…_you silence
    since_…_last sincere sir_madam site so_grateful so_…_for solutions some_day some_…_? sons sorry_…_missed spam
    staff stay_in stay_…_touch story strong sun sup super sure sure_you tag_you're tag_…_it talent talk talk_soon
    team_and team_at tel tel_# tel_…_# terrible text thank thank_for thanking_…_in that_business that_i that_…_my
    the_chance the_favour the_good the_mobile the_next the_number the_office the_tall the_undersigned the_world
    the_…_asked the_…_call the_…_give the_…_moved the_…_on the_…_settles the_…_time the_…_with these think_of
    think_…_you thinking thinking_of thinking_…_you third_time this this_one thought_…_say thought_…_you thread
    thriving through_the through_…_door thursday til time_? times to to_chat to_connect to_discuss to_everyone
    to_hearing to_introduce to_it to_kindly to_remind to_report to_serve to_which to_you to_…_about to_…_all
    to_…_asked to_…_hello to_…_i to_…_i'm to_…_me to_…_part to_…_something to_…_soon to_…_through to_…_top
    to_…_whenever to_…_where told_the tom too_long top_of top_…_your touch traders trailing_mail treating
    treating_you tricks_? tried_…_landline try_again try_you trying_to twice_and u_ok u_there u_…_? under
    undersigned understand up_? up_on ur_free us us_all us_…_in us_…_ring us_…_tinkle us_…_your value valued very
    very_…_to via vm voice voicemail_# w_receptionist wanted_only wanted_…_see was_a was_just wave we_? we_spoke
    we_value we_were we_…_a we_…_be we_…_catch we_…_meet we_…_on we_…_we we'd_be we've_not weather_for week_…_?
    welcome well_…_the wen what_a when_free when_u when_ur when_…_dust when_…_free when_…_have when_…_out
    whenever_suits whenever_you whenever_…_get which_i will_call wish wish_you wishing_you wishing_…_and with_all
    wonder wonderful word_at work_anniversary would_…_delighted would_…_the would_…_to wouldn't wow wrote x3 yah
    year_from years years_of years_…_the yes_hello you_been you_ever you_from you_guys you_have you_no you_r you_saw
    you_see you_sir you_yours you_…_? you_…_and you_…_any you_…_call you_…_email you_…_faithfully you_…_get
    you_…_i'm you_…_later you_…_me you_…_my you_…_ring you_…_some you_…_time you're_keeping you're_the you're_…_of
    your_acquaintance your_brain your_comments your_end your_letter your_meetings your_side your_trust your_way
    your_…_and your_…_i your_…_is your_…_now your_…_reply yr yusuf ~'d$ ~^a$ ~^actu ~^aga ~^agai ~^age ~^al ~^ali
    ~^all$ ~^alr ~^alri ~^am$ ~^ama ~^amon ~^an ~^ano ~^anot ~^anyt ~^arc ~^arch ~^avai ~^bal ~^bat ~^been ~^best
    ~^br$ ~^brai ~^call ~^care ~^cat ~^char ~^chee ~^clar ~^clos ~^cold ~^comm ~^cons ~^cont ~^conv ~^coop ~^dail
    ~^dav ~^dave ~^deve ~^didn ~^diw ~^diwa ~^dm ~^dod ~^eh$ ~^em ~^empl ~^enj ~^enjo ~^es ~^esta ~^este ~^ever
    ~^ext$ ~^fa ~^fab$ ~^face ~^fam ~^fami ~^far$ ~^farr ~^few ~^fir ~^floa ~^floo ~^flow ~^fol ~^foll ~^fore ~^ge
    ~^gett ~^gim ~^gimm ~^glas ~^gm$ ~^god$ ~^goo ~^good ~^grea ~^gret ~^ha$ ~^hang ~^hast ~^he$ ~^he'l ~^hec ~^hect
    ~^hei$ ~^hell ~^hey ~^hey$ ~^heyy ~^ho ~^hopi ~^hot$ ~^hows ~^hua ~^huat ~^hug$ ~^hum ~^humb ~^i$ ~^im ~^impo
    ~^inb ~^inbo ~^incl ~^jok ~^jou ~^jour ~^joy ~^joy$ ~^kee ~^keep ~^kid ~^kids ~^kn ~^kno ~^lib ~^libr ~^life
    ~^luc ~^lv ~^mais ~^mana ~^me$ ~^med ~^medi ~^mee ~^meet ~^mes ~^mess ~^mg ~^mgr ~^mgr$ ~^mi$ ~^migh ~^min
    ~^mind ~^mins ~^mir ~^mobi ~^moo ~^mut ~^mys ~^myse ~^nama ~^nev ~^neve ~^nud ~^nudg ~^nurs ~^ob ~^obl ~^obli
    ~^okaf ~^pers ~^phi ~^phil ~^pic$ ~^pin ~^ple ~^plea ~^plz ~^plz$ ~^popp ~^prid ~^pros ~^qui ~^quic ~^rang
    ~^real ~^rela ~^repu ~^reve ~^roc ~^rock ~^rp ~^rpl ~^rply ~^seas ~^secr ~^see ~^see$ ~^seei ~^she$ ~^shou ~^sim
    ~^site ~^ski ~^sli ~^slip ~^smil ~^soft ~^solu ~^sons ~^spam ~^spee ~^spir ~^spok ~^sta ~^sun$ ~^sunn ~^sup$
    ~^tag ~^tale ~^talk ~^tel$ ~^tele ~^tena ~^tex ~^text ~^than ~^thin ~^this ~^thri ~^til$ ~^to$ ~^tom$ ~^tr ~^tri
    ~^tru ~^trus ~^tur ~^typi ~^us$ ~^very ~^vi ~^via ~^via$ ~^visi ~^vm ~^vm$ ~^wal ~^wat ~^wav ~^wave ~^wea ~^welc
    ~^wen$ ~^wes ~^wha ~^what ~^wo ~^won ~^word ~^wow ~^wow$ ~^wrot ~^x3 ~^x3$ ~^yah ~^yah$ ~^yr$ ~^yus ~^yusu ~aan
    ~aan$ ~abli ~ablis ~ably ~ably$ ~abu ~ack$ ~acq ~acqu ~actua ~ader$ ~ador ~afo ~afor ~afor$ ~agai ~again ~ah$
    ~ail ~ails ~aily ~aily$ ~aiso ~aison ~ak$ ~ale$ ~alent ~ales ~ales$ ~alk$ ~alli ~allin ~alr ~alri ~alrig ~alue$
    ~alued ~alw ~alwa ~alway ~am$ ~ama ~amaz ~ambi ~amil ~amily ~amon ~among ~ana ~anag ~anage ~andar ~anies ~anke
    ~annel ~anniv ~anot ~anyt ~anyth ~appre ~arber ~aria ~arian ~arry ~artn ~artne ~asa ~asan ~asant ~ashe ~ashes
    ~assur ~assw ~asswo ~aste$ ~atef ~atefu ~atis ~atisf ~atit ~atitu ~atsa ~atsap ~attem ~atten ~aus ~avai ~avail
    ~avo ~avou ~avour ~ayr ~azing ~bac ~back ~back$ ~bad ~bal ~been ~been$ ~bel ~best$ ~bles ~bli ~blig ~blige ~bly
    ~bly$ ~br$ ~brai ~brain ~brar ~buh ~buzz$ ~calli ~card$ ~care ~cca$ ~ceiv ~ceive ~cere$ ~charm ~che ~chee ~cheer
    ~chiv ~cia ~cial ~cial$ ~ciali ~ciate ~ckl ~clar ~clare ~close ~cold ~cold$ ~compa ~conne ~cons ~consu ~conta
    ~conti ~conv ~conve ~coop ~coope ~copi ~copie ~cqu ~cra ~cret ~creta ~ctic$ ~ctric ~ctua ~cuss ~cuss$ ~cussi
    ~dail ~daily ~dal ~dan$ ~dav ~dave ~dba ~dbac ~dback ~delig ~dera ~derat ~derf ~dersi ~derst ~deve ~devel ~dfu
    ~dful ~dful$ ~didn ~discu ~diw ~diwa ~diwal ~dly ~dly$ ~dod ~dqv ~dqvi ~dqvis ~dream ~duce$ ~duri ~dustr ~eachi
    ~eact ~eade ~eag ~ealt ~eam ~eam$ ~earn ~earn$ ~eathe ~eceiv ~ecr ~ecre ~ecret ~ectic ~edb ~edba ~edbac ~eedb
    ~eedba ~eei ~eein ~eem ~eem$ ~een$ ~eep ~eepi ~eepin ~eers ~eers$ ~eeti ~eetin ~ef$ ~egin ~eiv ~eive ~elat ~elco
    ~elcom ~elec ~eles ~eless ~elf$ ~elie ~elig ~eligh ~ellen ~ello ~ello$ ~elloo ~elopm ~els$ ~ely ~ely$ ~ema ~eman
    ~emed ~emin ~emind ~emplo ~empte ~enan ~enant ~ence ~ence$ ~endl ~enie ~enien ~enj ~enjo ~enjoy ~enn ~epak
    ~epak$ ~epin ~eping ~epu ~erati ~erbox ~erci ~erio ~erous ~ersar ~ersat ~ershi ~erso ~erson ~ersta ~ervan ~ese$
    ~essag ~essed ~estab ~estee ~esu ~etary ~eti ~etin ~eting ~ety ~evelo ~ever$ ~every ~ewi ~excel ~eyy ~fab$ ~fac
    ~face ~fam ~fami ~famil ~far$ ~farr ~favou ~feedb ~few ~ffee$ ~fid ~fide ~fiden ~fir ~floa ~float ~floo ~fol
    ~foll ~follo ~fut ~gaged ~gai ~gain ~gain$ ~gee ~gen ~get ~gett ~getti ~gimm ~gimme ~gin$ ~glas ~glass ~god$
    ~goo ~good ~good$ ~gr$ ~greet ~hank ~hank$ ~hanne ~has ~hase ~hast ~haste ~hat' ~hate ~hate$ ~hatsa ~hecki ~hect
    ~hecti ~hed$ ~heer ~heers ~hef ~hei$ ~hell ~hello ~her' ~her's ~hese ~hese$ ~heyy ~hin ~hing ~hing$ ~hink ~hinki
    ~hole ~hole$ ~honed ~honor ~honou ~hop$ ~hope$ ~hopi ~hopin ~hot ~how ~hoy ~hoy$ ~hrea ~hread ~hriv ~hrivi ~hua
    ~huat ~huat$ ~hug$ ~humbl ~hung$ ~hursd ~ialis ~ian$ ~iar ~iary$ ~iat ~iate ~iate$ ~ibr ~ibra ~ibrar ~ick$ ~icks
    ~icks$ ~idera ~ief ~iendl ~iest ~iest$ ~iet ~iev ~ieve ~igna ~ilenc ~ill$ ~ily ~ily$ ~ime$ ~imen ~imes$ ~imme$
    ~imp ~impo ~impor ~inb ~inbo ~inbox ~incl ~indq ~indqv ~indus ~ines ~ingi ~ingin ~ink ~inkin ~intan ~inue ~iona
    ~ionsh ~iou ~ious ~ircle ~iscus ~isi ~isit$ ~isse ~ithe ~itm ~itme ~itmen ~ito ~itu ~itud ~itude ~ity ~ity$
    ~ivil ~iwal ~iwali ~joine ~jok ~kaf ~kafo ~kafor ~kar ~kedi ~kedin ~kee ~keep ~keepi ~kno ~lai ~lare ~lashe ~lba
    ~lbac ~lback ~lch$ ~lcome ~leade ~leasa ~leasu ~leme ~lemen ~lenc ~lence ~lent ~lep ~lib ~libr ~libra ~lies
    ~life ~life$ ~lige ~limen ~lindq ~lists ~lke ~llb ~llba ~llbac ~llen ~llo$ ~lloo ~llooo ~llow ~llow$ ~loat ~looo
    ~loooo ~lopm ~lopme ~lore$ ~los ~lose ~lov ~love$ ~lown$ ~lri ~lrig ~lrigh ~lti ~lucky ~lued ~lued$ ~luti ~lutio
    ~lva ~lwa ~lway ~mails ~mais ~maiso ~mam$ ~mana ~manag ~mee ~meet ~meet$ ~mek ~mente ~mers$ ~mess ~messa ~mgr
    ~mgr$ ~mily ~mily$ ~mins ~mins$ ~mise$ ~mmerc ~mmun ~mmuni ~mobi ~mobil ~mong ~mong$ ~mos ~mpa ~mpan ~mpani ~mpl
    ~mpli ~mplim ~mplo ~mploy ~mport ~mpt ~mpted ~mys ~myse ~mysel ~nag ~nage ~nama ~nbox ~nbox$ ~nce$ ~nco ~nders
    ~ndly ~ndly$ ~ndq ~ndqv ~ndqvi ~ndu ~ndus ~ndust ~nec ~nect ~nerg ~ners ~nersh ~ness ~ness$ ~nev ~neve ~never
    ~nfid ~nfide ~nia ~nicat ~nie ~nien ~nienc ~nings ~nist$ ~nity ~nity$ ~njoy ~njoy$ ~nk$ ~nked$ ~nkedi ~nnec
    ~nnect ~nniv ~nnive ~nore ~noth ~nou ~nour ~nour$ ~nshi ~nship ~nsul ~nsult ~nted ~nted$ ~ntin ~ntinu ~ntly
    ~ntly$ ~ntro$ ~nud ~nudg ~nudge ~nurs ~nurse ~nveni ~nver ~nvers ~nyt ~nyth ~nythi ~oad ~obil ~obli ~oblig ~ocke
    ~ofi ~ofil ~ofile ~oine ~okaf ~okafo ~okes ~oki ~ole$ ~ollo ~ollow ~olu ~oluti ~omers ~omet ~ommer ~ommun ~ompa
    ~ompan ~ompli ~ompt ~onal ~onfid ~onne ~onnec ~ono ~onou ~onour ~onse$ ~onsh ~onshi ~onsu ~onsul ~ontin ~onve
    ~onver ~ood$ ~ooki ~oooo$ ~ooper ~oper$ ~opie ~opm ~opme ~opmen ~oppor ~orl ~ortan ~ortu ~ortun ~orw ~orwa ~osal
    ~ots ~ouch$ ~ourte ~ova$ ~ovel ~ovely ~oy$ ~oyi ~oyin ~oying ~pak ~pak$ ~pam ~pam$ ~partn ~perit ~perso ~pic$
    ~pin ~ping$ ~pingi ~ple ~plea ~pleas ~plim ~plime ~plz ~plz$ ~pon ~pond$ ~ponde ~ponse ~popp ~portu ~poste ~ppa$
    ~ppe ~pped ~pped$ ~ppor ~pport ~ppre ~prid ~pride ~profi ~prope ~pros ~que$ ~qui ~quic ~quick ~qvi ~qvis ~qvist
    ~rabl ~rader ~rah ~rang$ ~ratef ~rati ~ratit ~rchiv ~rci ~rcle ~rcle$ ~rdu ~reach ~react ~read ~real ~reat$
    ~reate ~reeti ~rela ~rem ~rema ~remi ~remin ~repu ~reve ~rever ~rgie ~ribl ~rible ~ric ~rich ~rie ~rief ~rit
    ~rite$ ~rity ~rity$ ~rlier ~rock ~rock$ ~rofi ~rofil ~roper ~rote$ ~rous ~rous$ ~rply ~rply$ ~rribl ~rsat ~rsati
    ~rsd ~rsda ~rsday ~rsel ~rses ~rses$ ~rso ~rson ~rsta ~rstan ~rtan ~rtant ~rtere ~rtl ~rtn ~rtne ~rtner ~rtun
    ~rtuni ~ruk ~rust$ ~rut ~ruth ~ruth$ ~rvant ~rve ~rvin ~sag ~sage ~sales ~sam ~satio ~satis ~scus ~scuss ~seas
    ~seaso ~secr ~secre ~see$ ~seei ~seein ~sel ~self ~self$ ~she ~she$ ~shed$ ~shou ~shout ~signa ~sim ~sine ~sit$
    ~site ~site$ ~sli ~slip ~smi ~smil ~soft ~son ~spam ~spam$ ~spe ~spee ~speri ~spok ~spoke ~sque ~ssag ~ssage
    ~ssw ~sswo ~sswor ~ste$ ~steem ~stoo ~stood ~story ~suf ~suf$ ~sun$ ~sunn ~sup$ ~sure$ ~swer$ ~sy$ ~tabli ~taf
    ~taff ~tal$ ~talen ~talk ~talk$ ~tant ~tari ~team ~teem ~teeme ~tef ~tefu ~teful ~tele ~tely ~tely$ ~tempt ~tena
    ~tenan ~tenti ~teri ~terri ~tex ~text ~text$ ~than ~thank ~these ~thing ~think ~this ~this$ ~threa ~thri ~thriv
    ~tick ~tim ~time ~time$ ~tings ~tinu ~tinue ~tisf ~titud ~tly ~tly$ ~tner ~to$ ~tom ~tom$ ~tood$ ~tow ~tree
    ~tri$ ~tro$ ~trus ~trust ~tsa ~tsap ~tsapp ~ttem ~ttemp ~tter$ ~tterb ~ttles ~tto$ ~tual ~tude$ ~tuni ~tunit
    ~tus ~typi ~uat$ ~uch$ ~ucky ~ucky$ ~udged ~uf$ ~uh$ ~uic ~uick ~ula ~ular$ ~ulou ~ulous ~und ~unica ~uns$ ~uper
    ~uper$ ~urney ~ursd ~ursda ~urse ~urte ~us$ ~usa ~uss ~uss$ ~ussi ~ussio ~ustr ~usu ~usuf ~usuf$ ~uth$ ~uti ~utu
    ~uyer$ ~uzz$ ~va$ ~vai ~vail ~vant$ ~vely ~vely$ ~venie ~verin ~vert ~very ~very$ ~via ~via$ ~visi ~visit ~vist
    ~vist$ ~vm$ ~vour ~vour$ ~vp$ ~wag ~wali ~wali$ ~wave$ ~way ~wea ~weath ~welc ~welco ~weso ~wha ~what ~wis
    ~wish$ ~won ~work$ ~wow ~wow$ ~wrot ~wrote ~wya ~wya$ ~x3$ ~xcel ~xcell ~yah ~yah$ ~years ~ypi ~yr$ ~ysel ~yself
    ~yth ~ythi ~ythin ~yus ~yusu ~yusuf
+0.2 #_at #_employees #_years #_yrs #_…_again #_…_i #_…_up ?_…_? ?_…_heard ?_…_me QLENGTH0SAID1 SFIRSTalright
    SFIRSTanyway SFIRSTcalled SFIRSTenjoy SFIRSTknock SFIRSTleft SFIRSTseason's SFIRSTshe'll SFIRSTwow SLENGTH0SAID0
    SLENGTH1SAID0 SLENGTH1SAID3 SLENGTH2SAID0 SLENGTH3SAID1 SSAID1 WORDS3 a_blessed a_chance a_chat a_conversation
    a_few a_reply a_…_i'm a_…_is a_…_to acquaintance alive all_well and_wish and_yours and_…_i and_…_i'd any_update
    any_…_? are_…_? as_ever at_all at_some awaiting_your be_in been_a been_…_the believe blessed buried business
    busy call callback called card_through card_…_door consultant could_…_me courtesy_of courtesy_…_a dave diary
    did_my did_…_manage didn't do_lunch drop_me email emails follow for_…_continued for_…_trust forward get get_in
    give_me grateful gratitude_for gratitude_…_your great happy_monday happy_…_new have_not have_…_yet heart hello_?
    hi_…_here holler hols honored hope_your how_are how_…_your i_do i_promise i_rang i_was i_…_call i'd in_touch
    in_…_this is_…_for it_be it_would just_wanted keeping learned left_# left_name let_us love_…_connect manage
    manage_to many_thanks may_your me_…_line memory message_for mind msg my_desk name_and natter new_…_to not_heard
    not_…_to oblige of_these of_us of_…_days once one_of one_…_these or_not our_customers part_of phone pick_your
    please_call please_…_us pride_…_on profile properly really realtor reply respond sana say_hello season's
    season's_greetings season's_…_from see_how see_where she_was she'll she'll_pass shortly should_you shout_when
    some_time sometime speak_soon spoke spoke_to spoke_…_the switchboard synergies team the_best the_courtesy
    the_sun the_train the_…_i'd there_? there_…_here this_is this_to this_…_? this_…_a thoughts_? tick to_be to_make
    to_me to_reach to_see to_…_a to_…_hi today_# tried trust try update us_at us_back wah wanted wanted_to we_should
    we_speak whether_…_had who_…_are wishing wondered_whether x2 year_…_you you_and you_around you_could you_manage
    you_of you_…_this you'd_had you're_it your_thoughts your_…_? yrs ~^acq ~^acqu ~^aliv ~^any ~^ass ~^assu ~^bel
    ~^beli ~^ble ~^buri ~^busi ~^busy ~^cal ~^conn ~^eh ~^ev ~^eve ~^fav ~^favo ~^forw ~^get ~^get$ ~^gm ~^hah
    ~^haha ~^hear ~^hols ~^hope ~^how ~^i'd ~^i'd$ ~^ind ~^indu ~^lov ~^love ~^me ~^mob ~^mos ~^msg ~^msg$ ~^natt
    ~^onc ~^once ~^phon ~^prev ~^reac ~^resp ~^sana ~^simp ~^smi ~^spe ~^staf ~^syne ~^team ~^thi ~^trie ~^try
    ~^try$ ~^upd ~^upda ~^wah ~^wah$ ~^weat ~^when ~^wis ~^wish ~^wond ~^wy ~^x2$ ~^yrs ~^yrs$ ~acqua ~adan ~adan$
    ~aders ~aga ~aha$ ~ainta ~alist ~aliv ~alive ~all ~all$ ~allb ~allba ~alled ~altor ~alue ~ang$ ~anger ~archi
    ~arli ~arlie ~ason' ~azi ~azin ~beli ~belie ~buri ~burie ~busi ~busin ~busy ~busy$ ~call$ ~callb ~calle ~chanc
    ~chas ~chase ~chb ~chbo ~chboa ~ciat ~conn ~cqua ~cquai ~dave$ ~denc ~dence ~derfu ~diary ~didn' ~eader ~eall
    ~eally ~ealto ~earli ~eart$ ~ecia ~eciat ~elati ~elf ~eliev ~emory ~eply ~eply$ ~ercia ~ergie ~erity ~ersa ~ersh
    ~esp ~etim ~etime ~eve ~explo ~fav ~favo ~forw ~forwa ~ful ~get$ ~great ~gri ~hah ~haha ~haha$ ~hanc ~hance
    ~hear ~holle ~hols ~hols$ ~hon ~hone$ ~hope ~hortl ~i'd ~i'd$ ~idn' ~idn't ~iet$ ~ieve$ ~ige$ ~ild$ ~impl ~indu
    ~inspi ~ipi ~irit ~ishi ~ishin ~itchb ~joy ~lec ~lesse ~liest ~liev ~lieve ~lige$ ~llo ~love ~ltor ~ltor$ ~ly$
    ~merc ~meti ~metim ~migh ~might ~mind ~mme$ ~mob ~mory ~mory$ ~mpte ~msg ~msg$ ~my$ ~natt ~natte ~nderf ~nergi
    ~ngr ~niv ~nive ~niver ~nored ~nown ~nspi ~nspir ~ntanc ~od$ ~ometi ~once$ ~onder ~onore ~oooo ~operl ~ortl
    ~ortly ~orwar ~osal$ ~ospe ~ous$ ~pda ~pdat ~pdate ~pee ~perl ~perly ~phil ~phon ~phone ~ping ~pirit ~plor ~pok
    ~poke ~posa ~posal ~ppa ~pprec ~prev ~prosp ~quai ~quain ~rang ~rchi ~rcia ~rcial ~reac ~reall ~reat ~reati
    ~recia ~relat ~reply ~reput ~resp ~rgies ~ried ~ried$ ~rlie ~rosp ~rospe ~rtly ~rtly$ ~rtu ~rue ~rue$ ~rwa ~rwar
    ~rward ~sage$ ~sapp ~see ~sg$ ~she'l ~simp ~simpl ~sines ~som ~somet ~soo ~soon ~spir ~sst$ ~staf ~staff ~syne
    ~syner ~tache ~tant$ ~tates ~tchb ~tchbo ~team$ ~tent ~thi ~thin ~tick$ ~ties ~ties$ ~tners ~trie ~tried ~try
    ~try$ ~tua ~uain ~uaint ~uat ~unity ~upd ~upda ~updat ~uried ~urin ~ursel ~usine ~usy ~usy$ ~value ~versa ~wah
    ~wah$ ~wante ~wav ~wave ~ways ~ways$ ~weat ~whats ~when ~wish ~wishi ~wond ~wonde ~x2$ ~xplo ~xplor ~yne ~yner
    ~ynerg ~yrs ~yrs$ ~yy$ ~zin ~zing ~zing$
+0.3 #_…_ask ?_? SFIRSTmay SFIRSTwhenever SLENGTH4SAID0 a_coffee a_meeting a_nice about_? always an_update are_you
    at_…_desk attention awaiting back_when back_…_you be_…_to branches call_me call_…_# connect contact drop_…_a
    emoji forward_to get_…_touch have_a have_…_been hear hearing_from hearing_…_you here_in i_am i_called i_should
    i_would i_…_be it_…_been jump_…_a knock_knock lol look_forward look_…_to msg_w my my_letter my_name not_?
    of_…_time over_there person reach_you revert side_? still_…_? take_care that_we the_matter these_days this_…_my
    to_have to_phone to_…_up try_…_again we_at weather week_? well_in with_you you_…_i you_…_or your_continued
    your_kind ~^alw ~^alwa ~^atte ~^bles ~^chas ~^diar ~^emo ~^emoj ~^grat ~^hono ~^hop ~^lear ~^lol ~^lol$ ~^my
    ~^my$ ~^nat ~^ping ~^soo ~^valu ~^x2 ~alk ~alu ~anche ~assio ~assu ~atte ~atter ~bless ~call ~diar ~eci ~edy
    ~edy$ ~emoj ~emoji ~eput ~erly ~erly$ ~ever ~evert ~ful$ ~hear$ ~hono ~hop ~ime ~iness ~iwa ~joy$ ~learn ~lol
    ~lol$ ~lways ~mail$ ~merci ~mind$ ~moj ~moji ~moji$ ~nect$ ~nked ~ntac ~ntact ~oji ~oji$ ~ols ~ols$ ~onde ~ontac
    ~osper ~ourse ~piri ~ply ~ply$ ~poke$ ~pond ~rson$ ~sati ~spell ~spiri ~spon ~ssio ~ssion ~sst ~tact ~tact$ ~ufe
    ~ul$ ~uring ~valu ~vert$ ~ywa
+0.4 QLENGTH1SAID0 QLENGTH2SAID0 SFIRSTget SFIRSTkeep SFIRSTmsg SSAID0 a_ring a_…_call and_…_from catch_up chance_to
    continued few get_back get_well greetings_to hear_…_you hope_…_is i_just if_…_got just_…_to later my_card
    no_answer no_reply on_…_below ourselves passion quiet ring some the_past the_…_best thoughts to_…_and to_…_how
    tricks try_me us_a v we_are we_thank when when_…_can with_…_and world year_to ~^anyw ~^est ~^few$ ~^quie ~^rin
    ~^ring ~^soon ~^tk ~^v$ ~^worl ~^yr ~ader ~aha ~ail$ ~anyw ~cal ~durin ~eh$ ~elves ~few$ ~later ~nyw ~orld
    ~orld$ ~quie ~quiet ~ricks ~rld ~rld$ ~rselv ~selv ~selve ~some$ ~ttent ~ughts ~uie ~uiet ~uiet$ ~when$ ~worl
    ~world
+0.5 SFIRST555 SFIRSTjust SFIRSTtried WORDS1 area catch every_one every_…_of from_you give_us good_…_and hear_from
    left_my let's matter of_our you_…_yours ~^area ~^awai ~^chat ~^let' ~^tal ~anywa ~area ~area$ ~awai ~await ~chat
    ~let' ~let's ~nywa ~nyway ~rea$ ~soon$ ~spond ~yway
+0.6 QSAID0 SLENGTH4SAID1 are_a chat get_…_to have_…_blessed i_sent i_…_like if_…_could me_…_# my_…_from no_see
    the_below time_…_see to_get would_be would_love ~^catc ~catc ~catch ~chat$ ~espo ~espon ~respo
+0.7 a_line my_number when_you're
+0.8 a_…_when anyway care of_you ~care$ ~yway$
+0.9 give_…_a say_hi soon
+1.1 SFIRSTwould
+1.3 SFIRSTwill
+1.4 how_is
+1.9 WORDS0
"""


def _read() -> Iterator[tuple[str, float]]:
    weight = 0.0
    for line in _TABLE.strip("\n").split("\n"):
        words = line.split()
        if not line.startswith(" "):
            weight, words = float(words[0]), words[1:]
        yield from ((word.replace("_", " "), weight) for word in words)


WEIGHTS: dict[str, float] = dict(_read())
"""By feature; see `domain.substance_features`."""
