"""How much more at home words and pairs of words are in messages with nothing in them: written by `make messages TRAIN=1`.

A line begins with the weight of what stands on it; what is further in goes on with it. A pair is joined by `_`.
"""

from __future__ import annotations

from collections.abc import Iterator

_TABLE = """
-3.7 STRONG
-3.3 WORDS4
-3.0 WORDS5
-2.7 NUMBER
-2.6 about_the to_#
-2.5 APPOINTMENT
-2.4 found
-2.3 after price them want
-2.2 for_the
-2.1 attached i've instead list the_second till told two you_want
-1.9 four in_# late march old send want_it
-1.8 PLAIN agreed approved because client did_the enclosed full is_ready june nine of_# page part posted ready
    school seats table than the_# up_to we_can you_asked
-1.7 by does off three
-1.6 #_? #_and #_is WORDS3 because_the both by_# by_friday can't changed code done eat for_# gate hall has in_our
    is_on landlord moved need_to noon october offer order photos prefer rather sample sister so_you tell test
    the_price their thursday tickets under until use want_me want_the wants wednesday went wrong you_the
-1.5 # WORDS2 about go his the_new you_for
-1.4 #_may #_mm #_october #_off #_on #_people #_percent ?_the afraid after_the after_you agreed_to apology archive
    august bag before before_the bill broken by_the candidates car class clause cold comes contract crown customs
    damp damp_in deposit drawings early flat found_damp found_the from_# from_our gave grant green guest how_many
    i_read instead_? insurer is_enclosed is_in it_on lab lease leaves leeds lend lost made mm moving music need
    needs night no_the number_# out_of paid people percent post problem put red reports results room runs same
    saturday september shall_i shop should_i signed signs sir_the site stand stand_# starts steel street stuck
    sunday surveyor surveyor_found take_it tax that_the the_bank the_deposit the_end the_lease the_leeds the_old
    the_one the_same the_spare the_table the_two the_wrong tickets_for till_# tracking use_the warehouse weds
    which_of window with_the won you_may your_late your_question
-1.3 our
-1.2 missing monday new or_the the which
-1.1 #_a #_about #_as #_days #_december #_has #_i #_june #_march #_more #_new #_next #_not #_of #_or #_shall #_the
    #_want #_with ?_we a_# a_flat a_grant a_third a_week accept_the aid all_his along an_apology an_offer and_i'll
    and_mrs and_nobody and_she answered answering api april aside asked_about at_noon at_our at_quarter attachment
    audit bakery barn be_willing bees behind being being_so bernadette bev birthday blood blue board book booked
    bought box broke brother brother_in bug builders but_the by_a came_in can_do can_see can_the cancelled
    candidates_did car_park carla carol carry chain change chapter charge chart cheapest chennai choir choose claim
    cleared closes cloth colour come_and come_by come_in competitor compressor copy cottage council cover cracked
    crew cut data daughter dear_miss december deliveries delivery demo did_your do_instead dock does_not does_the
    doesn't domain down_for drop_the exactly exam example extended fee fell fence filter finished fit flight for_it
    for_my for_two former forty fri friend from_then funeral fyi fyi_the garage gate_code gluten gluten_free go_?
    grade gwen half half_of half_price happy_birthday hard heads heads_up hi_gwen him_the hiring hiring_a honest
    hospital hotel hours_of how_did hundred i_book i_owe i_put i_send if_u if_you'd in_a in_law in_march
    in_september instead_of interview invoice_# is_free is_missing is_no it_as it_in july jumper keep_the kettle key
    keys kim kindly_note kit know_the label last_night last_two law leave left_word left_your lend_you librarian
    licence login long_as looking_for looks_after machine_the madam_your made_a many_seats marked marta may_we me_to
    meenakshi mentioned midnight mill missing_screws model monday_at money morning_and moved_to mr_and museum
    music_room my_brother need_the next_to no_need nobody noise normal normal_no not_# noticed now_that oduya
    of_that off_on off_the offered offered_to old_one on_monday on_safety on_saturday only_to other_one our_archive
    our_warehouse out_in out_the owe owe_you own page_# page_write papers parents_evening park parts past pay permit
    permit_is picked places please_sign posted_the prefer_? press price_list pumps put_your quarter quarter_past
    question question_yes quid quote rash rates rather_than reading recall receipts renewed respected respected_sir
    results_are revised roof roof_is rope runs_out safety sage said_yes salary sale salt says screws seats_do
    send_it sent_him settled settled_in seven shade she_would shifted shipped signs_off sink slate slot slot_on
    so_the so_we sold sold_out solved son soup spare speak_to spray standing supplier support survey survived takes
    tea than_i the_api the_attachment the_audit the_bill the_blue the_board the_client the_cloth the_council
    the_customs the_fence the_garage the_green the_hall the_hearing the_hospital the_insurer the_lab the_landlord
    the_meeting the_missing the_museum the_music the_noise the_permit the_red the_revised the_school the_surveyor
    the_tax the_three the_trouble the_window them_now then_on thesis they they'll third_with thursday_at time_#
    to_marta today_should told_her tolland tonight tracking_number treatment trouble tulsa two_candidates two_page
    u_still u_want ulm unit until_the valid version visa w_the wall warranty we've weight welder welder_in
    which_colour white who_signs why wifi willing with_two with_your work_for would_have write_up yes_to yes_we
    you_# you_find you_leave you_mentioned you_need you_now you_prefer you_tell you'd you'd_rather your_# your_claim
    your_crown your_daughter your_last your_name your_thesis your_visa yours_is yours_sincerely
-1.0 i_can on_# on_the out shall yes
-0.9 #_to asked_for bank came dear_mr end_of if_the meeting of_the ones or ours possible she six tomorrow who
-0.8 can_you for friday from_the in in_the is_the machine may mrs second this_morning today was
-0.7 and_that are_well at_# b bring c coach come down else fair first has_been he help her hours house invoice it
    month notice on one one_of promised read run said thanks_for the_other tuesday w were winter yesterday you_to
-0.6 LENGTH3 can for_you sincerely still take that you're
-0.5 LENGTH2 LENGTH5 asking best_regards checking_in days find free is not only then to_the year your
-0.4 LENGTH4 above accept appointment as_promised ate brightwater can_u day_and do_you does_your eleanor evening
    field folder gets glass got_the harold hi_jo hold hour hr is_now it_is ji link mine morning near no no_#
    november now of passed piano plumber pressure receipt reference shall_we should_be someone spring ten up_your
    was_a whitcombe will_be with with_kind years you_an
-0.3 as but check coming five i_have i_was it_was just_checking make mr news other sign that's work you_be you_i
-0.2 and at_the dear_mrs home if it_? last like_to name note of_your so through we we_have
-0.1 #_# asked at left sir will yours
+0.1 ? dear number regards sent thank thank_you us
+0.2 ?_i LENGTH1 and_the and_your checking could_you dear_sir did got i_know many more nothing to_your up_on vm way
+0.3 all are been day from got_a hope_you keep kind line might next r saw sorry sorry_to there touching
    touching_base warm weeks what would_like you you_a
+0.4 a_minute a_shout account advise and_a and_look bell big bit could could_we dear_madam did_you e fifteen fine
    further gentle_reminder going hamburg hello_this her_to i i_ask i_will interested_? introduce is_a is_to is_well
    knock know_you know_you're last_week lena lindqvist looking making manager marcus mate nadia namaste next_week
    on_a per point rang reception regarding ruth say see_you simply so_far sorry_i texted the_machine things_?
    through_the to to_introduce today_? too touch_with truly u up we_are we_speak well what_is won't would ya
    you_all you_are you_know
+0.5 ?_? a afternoon answer can_we i'll if_you madam n ok thanks us_a you_can
+0.6 greetings hi i'm it's its kindly office week whether you_?
+0.7 WORDS1 any_time anything back_on be called circling circling_back dear_ms dr everything far feedback for_a
    gentle get_a give_us good_afternoon had_the have_not haven't hearing hello_mr hey how's just keen like look mail
    minute on_my quick shout side since so_i so_much something speak suits talk that_we the_right things thought
    to_a to_ask to_be to_our to_talk try voicemail weekend writing yeah you_again you_by you_get you_so you_would
+0.8 any get have see you_and
+0.9 always ask back back_to below chance don't following_up get_in heard hope_the how know lady missed phone re
    reminder sure this_week thoughts to_say top word x you've
+1.0 LENGTH6 best following good had hello hope i_hope i'd me_back please right short team to_you touch
+1.1 #_again ?_all ?_best ?_could ?_many ?_oh ?_would a_chance a_coffee a_conversation a_friendly a_lovely a_nice
    a_reply a_voicemail a_while advance again_in again_later ages all_good all_is always_a am_writing amazing
    an_amazing and_to anniversary another_time any_questions anyone anyone_home apologies appreciate_hearing
    are_doing are_keeping around_this ask_for ask_if assume at_all at_my at_some at_this availability awaiting
    awaiting_your back_from back_into be_good be_great be_in be_open be_so been_? been_far berger brain but_could
    buzz by_telephone calendar call_at call_back call_when callback calling_for calling_from can_i catch chasing_but
    check_in checking_whether cheers coffee_soon concern consider contact_me contact_the convenience_yours
    conversation_? correspondence correspondence_and could_do could_not dear_dr dear_parents delphine development
    did_u didn't director discuss diwali do_with doing_great dropped each each_other earlier_message eh_? email_i
    everyone faithfully family_? fenwick fifteen_minutes five_five five_oh flexible for_me frau frau_berger freezing
    from_your further_to future garden_is get_back going_? good_? good_evening good_one grateful_if had_time haha
    happy_friday happy_to happy_work hate have_an have_him have_received have_that having heard_back hello_?
    hello_dear hey_stranger hey_team heyyy hi_hi hiding him_to hiya hope_this hope_to hoping how_have how's_life
    hows i_do i_don't i_had i_hate i_haven't i_missed i_should i_thought i_trust in_advance in_contact in_from into
    into_your introduce_myself is_for is_there it_may it's_me j just_following just_touching keep_this keeping
    keeping_well kind_reply knock_knock know_what know_your land last_email left_a let line_to llp llp_# long
    look_at luck lucky making_sure manage manage_to many_greetings marjorie may_concern me_# me_on message_for
    message_you mind missed_you most_grateful mr_okafor ms must my my_desk my_mail my_office my_side my_text myself
    needful nice_day nice_to no_rush no_see nora not_reach not_received occasions of_these often often_think oh_it's
    oh_one ok_? okafor_this okay_bye once_more out_again over_there penhallow per_my philippa pick_your
    please_advise pls_call plz popping_back previous_email questions quick_call re_re reaching received_any
    received_my refer refer_to remain respond right_person ring_back rush rush_at s saw_my say_hi seeing shortly
    side_? since_i sir_kindly sir_this some_point spam still_keen swamped take_care talk_soon team_please term text
    thanks_bye that_i that'd that'd_be the_best the_chance the_day the_garden the_needful the_next the_office
    the_phone the_undersigned there_? these_days think_? this this_message thoughts_? time_lucky to_connect
    to_consider to_contact to_discuss to_look to_my to_pick to_ring to_whom too_long trust_you try_me try_you
    trying_to u_around u_see um um_hi undersigned up_here up_in up_no value vance very_happy vikram warm_regards
    was_nice we_refer well_i what_do what's whatever whenever_you where_are which_i whom whom_it will_call wish_you
    wishing wishing_you with_me work_anniversary wrote yet yo you_about you_at you_ever you_in you_manage you_might
    you_saw you_try you_when you're_having you're_swamped you've_got your_availability your_brain your_calendar
    your_convenience your_reply your_response your_thoughts your_way your_week yours_faithfully
+1.2 me
+1.3 LENGTH0 am calling happy pls think tried where
+1.4 a_line a_message a_ring a_sec a_short a_word alright another any_update anyway around asap asked_her back_at
    bad be_most bumping bumping_this business bye call_me care chasing connecting convenience conversation desk
    did_my doing eh ever family far_too get_this gimme gimme_a good_time got_my grateful great_to haven't_heard
    health hi_there hi_this hi_tom hope_all i_sent i_tried i'd_be i'll_try in_touch inbox is_always it_going it_has
    just_a just_wanted keen_to kindly_revert later_? let_me let's_stay life_treating me_asap me_know me_when meet
    mobile msg my_earlier my_email no_answer note_to nudge okafor okay once open_to opportunity_to partners person
    pick ping please_call please_do please_let pleasure popping really revert_at sec see_how see_what shout_when
    some_time soon_? speaking stay stay_in stranger suits_you the_earliest the_opportunity the_top third_time
    this_is this_to thx time_no to_chat to_follow to_hearing to_me to_think tom top_of treating treating_you
    try_again trying urgent what_i when_would wish wondering writing_to yet_? you_been you_could you_on you_well
    you_yours your_end your_inbox your_kind your_side your_time
+1.5 message much reach reply would_be you_have
+1.6 #_thank a_brief are_you back_when be_a brief busy catch_up chance_to coffee connect earliest finds finds_you
    follow follow_up friendly give had_a hi_it's how_are how_is i_wanted i'd_love it's_been life lol look_forward
    me_again moment my_name my_number my_previous name_is number_is of_a on_this opportunity received ring_me
    say_hello speak_soon the_below these this_? trust uh update we_should whether_you with_you would_appreciate
    would_love
+1.7 call i_am love
+1.8 a_quick again appreciate give_me hearing_from let's letter long_time looking_forward me_a most please_give
    previous response revert ring some telephone to_get to_reach very wanted week_? you_got you_please
+1.9 have_a i_would
+2.0 a_good and_i chat contact hear_from lovely nice oh reach_you sometime time time_to to_have to_see whenever
+2.1 at_your earlier great have_you later to_hear you_had
+2.2 a_call forward_to love_to
+2.3 forward wanted_to
+2.4 email hear when_you
+2.5 when
+2.6 soon
+2.8 from_you
+3.1 WORDS0
"""


def _read() -> Iterator[tuple[str, float]]:
    weight = 0.0
    for line in _TABLE.strip("\n").split("\n"):
        words = line.split()
        if not line.startswith(" "):
            weight, words = float(words[0]), words[1:]
        yield from ((word.replace("_", " "), weight) for word in words)


WEIGHTS: dict[str, float] = dict(_read())
"""By feature; see `domain.substance`."""
