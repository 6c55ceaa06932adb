// Made of Resources/words/sentiment.tsv, which names its source and licence, by
// PERCH_RECORD=1 swift test --filter SentimentTable
extension SentimentTable {
  static let words1: StaticString = """
    10q:21 14aa41:24 2g2b4g:28 2g2bt:-1 2qt:21 4col:-22 4q:-31 5fs:15 8-d:17 8-o:-3 8d:29 aas:25
    aayf:27 abandon:-19 abandoned:-20 abandoner:-19 abandoners:-19 abandoning:-16 abandonment:-24
    abandonments:-17 abandons:-13 abducted:-23 abduction:-28 abductions:-20 abhor:-20 abhorred:-24
    abhorrent:-31 abhors:-29 abilities:10 ability:13 aboard:1 absentee:-11 absentees:-8 absolve:12
    absolved:15 absolves:13 absolving:16 abuse:-32 abused:-23 abuser:-26 abusers:-26 abuses:-26
    abusing:-20 abusive:-32 abusively:-28 abusiveness:-25 abusivenesses:-30 accept:16
    acceptabilities:16 acceptability:11 acceptable:13 acceptableness:13 acceptably:15 acceptance:20
    acceptances:17 acceptant:16 acceptation:13 acceptations:9 accepted:11 accepting:16 accepts:13
    accident:-21 accidental:-3 accidentally:-14 accidents:-13 accomplish:18 accomplished:19
    accomplishes:17 accusation:-10 accusations:-13 accuse:-8 accused:-12 accuses:-14 accusing:-7
    ache:-16 ached:-16 aches:-10 achievable:13 aching:-22 acquit:8 acquits:1 acquitted:10
    acquitting:13 acrimonious:-17 active:17 actively:13 activeness:6 activenesses:8 actives:11
    adequate:9 admirability:24 admirable:26 admirableness:22 admirably:25 admiral:13 admirals:15
    admiralties:16 admiralty:12 admiration:25 admirations:16 admire:21 admired:23 admirer:18
    admirers:17 admires:15 admiring:16 admiringly:23 admit:8 admits:12 admitted:4 admonished:-19
    adopt:7 adopts:7 adorability:22 adorable:22 adorableness:25 adorably:21 adoration:29
    adorations:22 adore:26 adored:18 adorer:17 adorers:21 adores:16 adoring:26 adoringly:24 adorn:9
    adorned:8 adorner:13 adorners:9 adorning:10 adornment:13 adornments:8 adorns:5 advanced:10
    advantage:10 advantaged:14 advantageous:15 advantageously:19 advantageousness:16 advantages:15
    advantaging:16 adventure:13 adventured:13 adventurer:12 adventurers:9 adventures:14
    adventuresome:17 adventuresomeness:13 adventuress:8 adventuresses:14 adventuring:23
    adventurism:15 adventurist:14 adventuristic:17 adventurists:12 adventurous:14 adventurously:13
    adventurousness:18 adversarial:-15 adversaries:-10 adversary:-8 adversative:-12 adversatively:-1
    adversatives:-10 adverse:-15 adversely:-8 adverseness:-6 adversities:-15 adversity:-18
    affected:-6 affection:24 affectional:19 affectionally:15 affectionate:19 affectionately:22
    affectioned:18 affectionless:-20 affections:15 afflicted:-15 affronted:2 afu:-29 aggravate:-25
    aggravated:-19 aggravates:-19 aggravating:-12 aggress:-13 aggressed:-14 aggresses:-5
    aggressing:-6 aggression:-12 aggressions:-13 aggressive:-6 aggressively:-13 aggressiveness:-18
    aggressivities:-14 aggressivity:-6 aggressor:-8 aggressors:-9 aghast:-19 agitate:-17
    agitated:-20 agitatedly:-16 agitates:-14 agitating:-18 agitation:-10 agitational:-12
    agitations:-13 agitative:-13 agitato:-1 agitator:-14 agitators:-21 agog:19 agonise:-21
    agonised:-23 agonises:-24 agonising:-15 agonize:-23 agonized:-22 agonizes:-23 agonizing:-27
    agonizingly:-23 agony:-18 agree:15 agreeability:19 agreeable:18 agreeableness:18
    agreeablenesses:13 agreeably:16 agreed:11 agreeing:14 agreement:22 agreements:11 agrees:8
    alarm:-14 alarmed:-14 alarming:-5 alarmingly:-26 alarmism:-3 alarmists:-11 alarms:-11 alas:-11
    alert:12 alienation:-11 alive:16 allergic:-12 allow:9 alol:28 alone:-10 alright:10 amaze:25
    amazed:22 amazedly:21 amazement:25 amazements:22 amazes:22 amazing:28 amazon:7 amazonite:2
    amazons:-1 amazonstone:10 amazonstones:2 ambitious:21 ambivalent:5 ambw:29 aml:34 amor:30
    amoral:-16 amoralism:-7 amoralisms:-7 amoralities:-12 amorality:-15 amorally:-10 amoretti:2
    amoretto:6 amorettos:3 amorino:12 amorist:16 amoristic:10 amorists:1 amoroso:23 amorous:18
    amorously:23 amorousness:20 amorphous:-2 amorphously:1 amorphousness:3 amort:-21 amortise:5
    amortised:-2 amortises:1 amortizable:5 amortization:6 amortizations:2 amortize:-1 amortized:8
    amortizes:6 amortizing:8 amusable:7 amuse:17 amused:18 amusedly:22 amusement:15 amusements:15
    amuser:11 amusers:13 amuses:17 amusia:3 amusias:-4 amusing:16 amusingly:8 amusingness:18
    amusive:17 anger:-27 angered:-23 angering:-22 angerly:-19 angers:-23 angrier:-23 angriest:-31
    angrily:-18 angriness:-17 angry:-23 anguish:-29 anguished:-18 anguishes:-21 anguishing:-27
    animosity:-19 annoy:-19 annoyance:-13 annoyances:-18 annoyed:-16 annoyer:-22 annoyers:-15
    annoying:-17 annoys:-18 antagonism:-19 antagonisms:-12 antagonist:-19 antagonistic:-17
    antagonistically:-22 antagonists:-17 antagonize:-20 antagonized:-14 antagonizes:-5
    antagonizing:-27 anti:-13 anticipation:4 anxieties:-6 anxiety:-7 anxious:-10 anxiously:-9
    anxiousness:-10 aok:20 apathetic:-12 apathetically:-4 apathies:-6 apathy:-12 apeshit:-9
    apocalyptic:-34 apologise:16 apologised:4 apologises:8 apologising:2 apologize:4 apologized:13
    apologizes:15 apologizing:-3 apology:2 appall:-24 appalled:-20 appalling:-15 appallingly:-20
    appalls:-19 appease:11 appeased:9 appeases:9 appeasing:10 applaud:20 applauded:15 applauding:21
    applauds:14 applause:18 appreciate:17 appreciated:23 appreciates:23 appreciating:19
    appreciation:23 appreciations:17 appreciative:26 appreciatively:18 appreciativeness:16
    appreciator:26 appreciators:15 appreciatory:17 apprehensible:11 apprehensibly:-2
    apprehension:-21 apprehensions:-9 apprehensively:-3 apprehensiveness:-7 approval:21 approved:18
    approves:17 ardent:21 arguable:-10 arguably:-10 argue:-14 argued:-15 arguer:-16 arguers:-14
    argues:-16 arguing:-20 argument:-15 argumentative:-15 argumentatively:-18 argumentive:-15
    arguments:-17 arrest:-14 arrested:-21 arrests:-19 arrogance:-24 arrogances:-19 arrogant:-22
    arrogantly:-18 ashamed:-21 ashamedly:-17 ass:-25 assassination:-29 assassinations:-27
    assault:-28 assaulted:-24 assaulting:-23 assaultive:-28 assaults:-25 asset:15 assets:7
    assfucking:-25 assholes:-28 assurance:14 assurances:14 assure:14 assured:15 assuredly:16
    assuredness:14 assurer:9 assurers:11 assures:13 assurgent:13 assuring:16 assuror:5 assurors:7
    astonished:16 astound:17 astounded:18 astounding:18 astoundingly:21 astounds:21 atab:-19
    attachment:12 attachments:11 attack:-21 attacked:-20 attacker:-27 attackers:-27 attacking:-20
    attacks:-19 attract:15 attractancy:9 attractant:13 attractants:14 attracted:18 attracting:21
    attraction:20 attractions:18 attractive:19 attractively:22 attractiveness:18 attractivenesses:21
    attractor:12 attractors:12 attracts:17 audacious:9 aug-00:3 authority:3 aversion:-19
    aversions:-11 aversive:-16 aversively:-8 avert:-7 averted:-3 averts:-4 avid:12 avoid:-12
    avoidance:-17 avoidances:-11 avoided:-14 avoider:-18 avoiders:-14 avoiding:-14 avoids:-7 await:4
    awaited:-1 awaits:3 award:25 awardable:24 awarded:17 awardee:18 awardees:12 awarder:9
    awarders:13 awarding:19 awards:20 awesome:31 awful:-20 awkward:-6 awkwardly:-13 awkwardness:-7
    awol:-13 axe:-4 axed:-13 ayc:2 ayor:-12 backed:1 backing:1 backs:-2 bad:-25 badass:14 badly:-21
    bailout:-4 bamboozle:-15 bamboozled:-15 bamboozles:-15 ban:-26 banish:-19 bankrupt:-26
    bankster:-21 banned:-20 bargain:8 barrier:-5 bashful:-1 bashfully:2 bashfulness:-8 bastard:-25
    bastardies:-18 bastardise:-21 bastardised:-23 bastardises:-23 bastardising:-26
    bastardization:-24 bastardizations:-21 bastardize:-24 bastardized:-20 bastardizes:-18
    bastardizing:-23 bastardly:-27 bastards:-30 bastardy:-27 battle:-16 battled:-12 battlefield:-16
    battlefields:-9 battlefront:-12 battlefronts:-8 battleground:-17 battlegrounds:-6 battlement:-4
    battlements:-4 battler:-8 battlers:-2 battles:-16 battleship:-1 battleships:-5 battlewagon:-3
    battlewagons:-5 battling:-11 beaten:-18 beatific:18 beating:-20 beaut:16 beauteous:25
    beauteously:26 beauteousness:27 beautician:12 beauticians:4 beauties:24 beautification:19
    beautifications:24 beautified:21 beautifier:17 beautifiers:17 beautifies:18 beautiful:29
    beautifuler:21 beautifulest:26 beautifully:27 beautifulness:26 beautify:23 beautifying:23
    beauts:17 beauty:28 belittle:-19 belittled:-20 beloved:23 benefic:14 benefice:4 beneficed:11
    beneficence:28 beneficences:15 beneficent:23 beneficently:22 benefices:11 beneficial:19
    beneficially:24 beneficialness:17 beneficiaries:18 beneficiary:21 beneficiate:10 beneficiation:4
    benefit:20 benefits:16 benefitted:17 benefitting:19 benevolence:17 benevolences:19 benevolent:27
    benevolently:14 benevolentness:12 benign:13 benignancy:6 benignant:22 benignantly:11
    benignities:9 benignity:13 benignly:2 bereave:-21 bereaved:-21 bereaves:-19 bereaving:-13
    best:32 betray:-32 betrayal:-28 betrayed:-30 betraying:-25 betrays:-25 better:19 bfd:-27 bfe:-26
    bff:29 bffn:10 bias:-4 biased:-11 bitch:-28 bitched:-26 bitcheries:-23 bitchery:-27 bitches:-29
    bitchier:-20 bitchiest:-30 bitchily:-26 bitchiness:-26 bitching:-11 bitchy:-23 bitter:-18
    bitterbrush:-2 bitterbrushes:-6 bittered:-18 bitterer:-19 bitterest:-23 bittering:-12
    bitterish:-16 bitterly:-20 bittern:-2 bitterness:-17 bitterns:-4 bitterroots:-2 bitters:-4
    bittersweet:-3 bittersweetness:-6 bittersweets:-2 bitterweeds:-5 bizarre:-13 bl:23 blah:-4
    blam:-2 blamable:-18 blamably:-18 blame:-14 blamed:-21 blameful:-17 blamefully:-16 blameless:7
    blamelessly:9 blamelessness:6 blamer:-21 blamers:-20 blames:-17 blameworthiness:-16
    blameworthy:-23 blaming:-22 bless:18 blessed:29 blesseder:20 blessedest:28 blessedly:17
    blessedness:16 blesser:26 blessers:19 blesses:26 blessing:22 blessings:25 blind:-17 bliss:27
    blissful:29 blithe:12 block:-19 blockbuster:29 blocked:-11 blocking:-16 blocks:-9 bloody:-19
    blurry:-4 bold:16 bolder:12 boldest:16 boldface:3 boldfaced:-1 boldfaces:1 boldfacing:1
    boldly:15 boldness:15 boldnesses:9 bolds:13 bomb:-22 bonus:25 bonuses:26 boost:17 boosted:15
    boosting:14 boosts:13 bore:-10 boreal:-3 borecole:-2 borecoles:-3 bored:-11 boredom:-13
    boredoms:-11 boreen:1 boreens:2 boreholes:-2 borer:-4 borers:-12 bores:-13 borescopes:-1
    boresome:-13 boring:-13 bother:-14 botheration:-17 botherations:-13 bothered:-13 bothering:-16
    bothers:-8 bothersome:-13 boycott:-13 boycotted:-17 boycotting:-17 boycotts:-14 brainwashing:-15
    brave:24 braved:19 bravely:23 braver:24 braveries:20 bravery:22 braves:19 bravest:23
    breathtaking:20 bribe:-8 bright:19 brighten:19 brightened:21 brightener:10 brighteners:10
    brightening:25 brightens:15 brighter:16 brightest:30 brightly:15 brightness:16 brightnesses:14
    brights:4 brightwork:11 brilliance:29 brilliances:29 brilliancies:23 brilliancy:26 brilliant:28
    brilliantine:8 brilliantines:20 brilliantly:30 brilliants:19 brisk:6 broke:-18 broken:-21
    brooding:1 brutal:-31 brutalise:-27 brutalised:-29 brutalises:-32 brutalising:-28
    brutalities:-26 brutality:-30 brutalization:-21 brutalizations:-23 brutalize:-29 brutalized:-24
    brutalizes:-32 brutalizing:-34 brutally:-30 bsod:-22 btd:-21 btdt:-1 bullied:-31 bullshit:-28
    bully:-22 bullying:-29 bummer:-16 buoyant:9 burden:-19 burdened:-17 burdener:-13 burdeners:-17
    burdening:-14 burdens:-15 burdensome:-18 bwahaha:4 bwahahah:25 bz:4 calm:13 calmative:11
    calmatives:5 calmed:16 calmer:15 calmest:16 calming:17 calmly:13 calmness:17 calmnesses:16
    calmodulin:2 calms:13 cancel:-10 cancelled:-10 cancelling:-8 cancels:-9 cancer:-34 capable:16
    captivated:16 care:22 cared:18 carefree:17 careful:6 carefully:5 carefulness:20 careless:-15
    carelessly:-10 carelessness:-14 carelessnesses:-16 cares:20 caring:22 casual:8 casually:7
    casualty:-24 catastrophe:-34 catastrophic:-22 cautious:-4 celebrate:27 celebrated:27
    celebrates:27 celebrating:27 censor:-20 censored:-6 censors:-12 certain:11 certainly:14
    certainties:9 certainty:10 chagrin:-19 chagrined:-14 challenge:3 challenged:-4 challenger:5
    challengers:4 challenges:3 challenging:6 challengingly:-6 champ:21 champac:-2 champagne:12
    champagnes:5 champaign:2 champaigns:5 champaks:-2 champed:10 champer:-1 champers:5
    champerties:-1 champertous:3 champerty:-2 champignon:4 champignons:2 champing:7 champion:29
    championed:12 championing:18 champions:24 championship:19 championships:22 champs:18 champy:10
    chance:10 chances:8 chaos:-27 chaotic:-22 charged:-8 charges:-11 charitable:17 charitableness:19
    charitablenesses:16 charitably:14 charities:22 charity:18 charm:17 charmed:20 charmer:19
    charmers:21 charmeuse:3 charmeuses:4 charming:28 charminger:15 charmingest:24 charmingly:22
    charmless:-18 charms:19 chastise:-25 chastised:-22 chastises:-17 chastising:-17 cheat:-20
    cheated:-23 cheater:-25 cheaters:-19 cheating:-26 cheats:-18 cheer:23 cheered:23 cheerer:17
    cheerers:18 cheerful:25 cheerfuller:19 cheerfullest:32 cheerfully:21 cheerfulness:21 cheerier:26
    cheeriest:22 cheerily:25 cheeriness:25 cheering:23 cheerio:12 cheerlead:17 cheerleader:9
    cheerleaders:12 cheerleading:12 cheerleads:12 cheerled:15 cheerless:-17 cheerlessly:-8
    cheerlessness:-17 cheerly:24 cheers:21 cheery:26 cherish:16 cherishable:20 cherished:23
    cherisher:22 cherishers:19 cherishes:22 cherishing:20 chic:11 childish:-12 chilling:-1 choke:-25
    choked:-21 chokes:-20 choking:-20 chuckle:17 chuckled:12 chucklehead:-19 chuckleheaded:-13
    chuckleheads:-11 chuckler:8 chucklers:12 chuckles:11 chucklesome:11 chuckling:14 chucklingly:12
    clarifies:9 clarity:17 classy:19 clean:17 cleaner:7 clear:16 cleared:4 clearly:17 clears:3
    clever:20 cleverer:20 cleverest:26 cleverish:10 cleverly:23 cleverness:23 clevernesses:14
    clouded:-2 clueless:-15 cock:-6 cocksucker:-31 cocksuckers:-26 cocky:-5 coerced:-15 collapse:-22
    collapsed:-11 collapses:-12 collapsing:-12 collide:-3 collides:-11 colliding:-5 collision:-15
    collisions:-11 colluding:-12 combat:-14 combats:-8 comedian:16 comedians:12 comedic:17
    comedically:21 comedienne:6 comediennes:16 comedies:17 comedo:3 comedones:-8 comedown:-8
    comedowns:-9 comedy:15 comfort:15 comfortable:23 comfortableness:13 comfortably:18 comforted:18
    comforter:19 comforters:12 comforting:17 comfortingly:17 comfortless:-18 comforts:21 commend:19
    commended:19 commit:12 commitment:16 commitments:5 commits:1 committed:11 committing:3
    compassion:20 compassionate:22 compassionated:16 compassionately:17 compassionateness:9
    compassionates:16 compassionating:16 compassionless:-26 compelled:2 compelling:9 competent:13
    competitive:7 complacent:-3 complain:-15 complainant:-7 complainants:-11 complained:-17
    complainer:-18 complainers:-13 complaining:-8 complainingly:-17 complains:-16 complaint:-12
    complaints:-17 compliment:21 complimentarily:17 complimentary:19 complimented:18
    complimenting:23 compliments:17 comprehensive:10 conciliate:10 conciliated:11 conciliates:11
    conciliating:13 condemn:-16 condemnation:-28 condemned:-19 condemns:-23 confidence:23
    confident:22 confidently:21 conflict:-13 conflicting:-17 conflictive:-18 conflicts:-16
    confront:-7 confrontation:-13 confrontational:-16 confrontationist:-10 confrontationists:-12
    confrontations:-15 confronted:-8 confronter:-3 confronters:-13 confronting:-6 confronts:-9
    confuse:-9 confused:-13 confusedly:-6 confusedness:-15 confuses:-13 confusing:-9 confusingly:-14
    confusion:-12 confusional:-12 confusions:-9 congrats:24 congratulate:22 congratulation:29
    congratulations:29 consent:9 consents:10 considerate:19 consolable:11 conspiracy:-24
    constrained:-4 contagion:-20 contagions:-15 contagious:-14 contempt:-28 contemptibilities:-20
    contemptibility:-9 contemptible:-16 contemptibleness:-19 contemptibly:-14 contempts:-10
    contemptuous:-22 contemptuously:-24 contemptuousness:-11 contend:2 contender:5 contented:14
    contentedly:19 contentedness:14 contentious:-12 contentment:15 contestable:6 contradict:-13
    contradictable:-10 contradicted:-13 contradicting:-13 contradiction:-10 contradictions:-13
    contradictious:-19 contradictor:-10 contradictories:-5 contradictorily:-9 contradictoriness:-14
    contradictors:-16 contradictory:-14 contradicts:-14 controversial:-8 controversially:-11
    convince:10 convinced:17 convincer:6 convincers:3 convinces:7 convincing:17 convincingly:16
    convincingness:7 convivial:12 cool:13 cornered:-11 corpse:-27 costly:-4 courage:22 courageous:24
    courageously:23 courageousness:21 courteous:23 courtesy:15 cover-up:-12 coward:-20 cowardly:-16
    coziness:15 cramp:-8 crap:-16 crappy:-26 crash:-17 craze:-6 crazed:-5 crazes:2 crazier:-1
    craziest:-2 crazily:-15 craziness:-16 crazinesses:-10 crazing:-5 crazy:-14 crazyweed:8 create:11
    created:10 creates:11 creatin:1 creatine:2 creating:12 creatinine:4 creation:11 creationism:7
    creationisms:11 creationist:8 creationists:5 creations:16 creative:19 creatively:15
    creativeness:18 creativities:17 creativity:16 credit:16 creditabilities:14 creditability:19
    creditable:18 creditableness:12 creditably:17 credited:15 crediting:6 creditor:-1 credits:15
    creditworthiness:19 creditworthy:24 crestfallen:-25 cried:-16 cries:-17 crime:-25 criminal:-24
    criminals:-27 crisis:-31 critic:-11 critical:-13 criticise:-19 criticised:-18 criticises:-13
    criticising:-17 criticism:-19 criticisms:-9 criticizable:-10 criticize:-16 criticized:-15
    criticizer:-15 criticizers:-16 criticizes:-14 criticizing:-15 critics:-12 crude:-27 crudely:-12
    crudeness:-20 crudenesses:-20 cruder:-20 crudes:-11 crudest:-24 cruel:-28 crueler:-23
    cruelest:-26 crueller:-24 cruellest:-29 cruelly:-28 cruelness:-29 cruelties:-23 cruelty:-29
    crush:-6 crushed:-18 crushes:-19 crushing:-15 cry:-21 crying:-21 cunt:-22 cunts:-29 curious:13
    curse:-25 cut:-11 cute:20 cutely:13 cuteness:23 cutenesses:19 cuter:23 cutes:18 cutesie:10
    cutesier:15 cutesiest:22 cutest:28 cutesy:21 cutey:21 cuteys:15 cutie:15 cutiepie:20 cuties:22
    cuts:-12 cutting:-5 cwot:-23 cynic:-14 cynical:-16 cynically:-13 cynicism:-17 cynicisms:-17
    cynics:-3 d8:-32 damage:-22 damaged:-19 damager:-19 damagers:-20 damages:-19 damaging:-23
    damagingly:-20 damn:-17 damnable:-17 damnableness:-18 damnably:-17 damnation:-26 damnations:-14
    damnatory:-26 damned:-16 damnedest:-5 damnified:-28 damnifies:-18 damnify:-22 damnifying:-24
    damning:-14 damningly:-20 damnit:-24 damns:-22 danger:-24 dangered:-24 dangering:-25
    dangerous:-21 dangerously:-20 dangerousness:-20 dangers:-22 daredevil:5 daring:15 daringly:21
    daringness:14 darings:4 darkest:-22 darkness:-10 darling:28 darlingly:16 darlingness:23
    darlings:22 dauntless:23 daze:-7 dazed:-7 dazedly:-4 dazedness:-5 dazes:-3 dead:-33 deadlock:-14
    deafening:-12 dear:16 dearer:19 dearest:26 dearie:22 dearies:10 dearly:18 dearness:20 dears:19
    dearth:-23 dearths:-9 deary:19 death:-29 debonair:8 debt:-15 decay:-17 decayed:-16 decayer:-16
    decayers:-16 decaying:-17 decays:-17 deceit:-20 deceitful:-19 deceive:-17 deceived:-19
    deceives:-16 deceiving:-14 deception:-19 decisive:9 dedicated:20 defeat:-20 defeated:-21
    defeater:-14 defeaters:-9 defeating:-16 defeatism:-13 defeatist:-17 defeatists:-21 defeats:-13
    defeature:-19 defeatures:-15 defect:-14 defected:-17 defecting:-18 defection:-14 defections:-15
    defective:-19 defectively:-21 defectiveness:-18 defectives:-18 defector:-19 defectors:-13
    defects:-17 defence:4 defenceman:4 defencemen:6 defences:-2 defender:4 defenders:3 defense:5
    defenseless:-14 defenselessly:-11 defenselessness:-13 defenseman:1 defensemen:-4 defenses:7
    defensibility:4 defensible:8 defensibly:1 defensive:1 defensively:-6 defensiveness:-4
    defensives:-3 defer:-12 deferring:-7 defiant:-9 deficit:-17 definite:11 definitely:17
    degradable:-10 degradation:-24 degradations:-15 degradative:-20 degrade:-19 degraded:-18
    degrader:-20 degraders:-20 degrades:-21 degrading:-28 degradingly:-27 dehumanize:-18
    dehumanized:-19 dehumanizes:-15 dehumanizing:-24 deject:-22 dejected:-22 dejecting:-23
    dejects:-20 delay:-13 delayed:-9 delectable:29 delectables:14 delectably:28 delicate:2
    delicately:10 delicates:6 delicatessen:4 delicatessens:4 delicious:27 deliciously:19
    deliciousness:18 delight:29 delighted:23 delightedly:24 delightedness:21 delighter:20
    delighters:26 delightful:28 delightfully:27 delightfulness:21 delighting:16 delights:20
    delightsome:23 demand:-5 demanded:-9 demanding:-9 demonstration:4 demoralized:-16 denied:-19
    denier:-15 deniers:-11 denies:-18 denounce:-14 denounces:-19 deny:-14 denying:-14 depress:-22
    depressant:-16 depressants:-16 depressed:-23 depresses:-22 depressible:-17 depressing:-16
    depressingly:-23 depression:-27 depressions:-22 depressive:-16 depressively:-21 depressives:-15
    depressor:-18 depressors:-17 depressurization:-3 depressurizations:-4 depressurize:-5
    depressurized:-3 depressurizes:-3 depressurizing:-7 deprival:-21 deprivals:-12 deprivation:-18
    deprivations:-18 deprive:-21 deprived:-21 depriver:-16 deprivers:-14 deprives:-17 depriving:-20
    derail:-12 derailed:-14 derails:-13 deride:-11 derided:-8 derides:-10 deriding:-15 derision:-12
    desirable:13 desire:17 desired:11 desirous:13 despair:-13 despaired:-27 despairer:-13
    despairers:-13 despairing:-23 despairingly:-22 despairs:-27 desperate:-13 desperately:-16
    desperateness:-15 desperation:-20 desperations:-22 despise:-14 despised:-17 despisement:-24
    despisements:-25 despiser:-18 despisers:-16 despises:-20 despising:-27 despondent:-21
    destroy:-25 destroyed:-22 destroyer:-20 destroyers:-23 destroying:-26 destroys:-26 destruct:-24
    destructed:-19 destructibility:-18 destructible:-15 destructing:-25 destruction:-27
    destructionist:-26 destructionists:-21 destructions:-23 destructive:-30 destructively:-24
    destructiveness:-24 destructivity:-22 destructs:-24 detached:-5 detain:-18 detained:-17
    detention:-15 determinable:9 determinableness:2 determinably:9 determinacy:10 determinant:2
    determinantal:-3 determinate:8 determinately:12 determinateness:11 determination:17
    determinations:8 determinative:11 determinatives:9 determinator:11 determined:14 devastate:-31
    devastated:-30 devastates:-28 devastating:-33 devastatingly:-24 devastation:-18 devastations:-19
    devastative:-32 devastator:-28 devastators:-29 devil:-34 deviled:-16 devilfish:-8 devilfishes:-6
    deviling:-22 devilish:-21 devilishly:-16 devilishness:-23 devilkin:-24 devilled:-23
    devilling:-18 devilment:-19 devilments:-11 devilries:-16 devilry:-28 devils:-27 deviltries:-15
    deviltry:-28 devilwood:-8 devilwoods:-10 devote:14 devoted:17 devotedly:16 devotedness:20
    devotee:16 devotees:5 devotement:15 devotements:11 devotes:16 devoting:21 devotion:20
    devotional:12 devotionally:22 devotionals:12 devotions:18 diamond:14 dick:-23 dickhead:-31
    die:-29 died:-26 difficult:-15 difficulties:-12 difficultly:-17 difficulty:-14 diffident:-10
    dignified:22 dignifies:20 dignify:18 dignifying:21 dignitaries:6 dignitary:19 dignities:14
    dignity:17 dilemma:-7 dipshit:-21 dire:-20 direful:-31 dirt:-14 dirtier:-14 dirtiest:-24
    dirty:-19 disabling:-21 disadvantage:-18 disadvantaged:-17 disadvantageous:-18
    disadvantageously:-21 disadvantageousness:-16 disadvantages:-17 disagree:-16 disagreeable:-17
    disagreeableness:-17 disagreeablenesses:-19 disagreeably:-15 disagreed:-13 disagreeing:-14
    disagreement:-15 disagreements:-18 disagrees:-13 disappear:-9 disappeared:-9 disappears:-14
    disappoint:-17 disappointed:-21 disappointedly:-17 disappointing:-22 disappointingly:-19
    disappointment:-23 disappointments:-20 disappoints:-16 disaster:-31 disasters:-26 disastrous:-29
    disbelieve:-12 discard:-10 discarded:-14 discarding:-7 discards:-10 discomfort:-18
    discomfortable:-16 discomforted:-16 discomforting:-16 discomforts:-13 disconsolate:-23
    disconsolation:-17 discontented:-18 discord:-17 discounted:2 discourage:-18 discourageable:-12
    discouraged:-17 discouragement:-20 discouragements:-18 discourager:-17 discouragers:-19
    discourages:-19 discouraging:-19 discouragingly:-18 discredited:-19 disdain:-21 disgrace:-22
    disgraced:-20 disguise:-10 disguised:-11 disguises:-10 disguising:-13 disgust:-29 disgusted:-24
    disgustedly:-30 disgustful:-26 disgusting:-24 disgustingly:-29 disgusts:-21 dishearten:-20
    disheartened:-22 disheartening:-18 dishearteningly:-20 disheartenment:-23 disheartenments:-22
    disheartens:-22 dishonest:-27 disillusion:-10 disillusioned:-19 disillusioning:-13
    disillusionment:-17 disillusionments:-15 disillusions:-16 disinclined:-11 disjointed:-13
    dislike:-16 disliked:-17 dislikes:-17 disliking:-13 dismal:-30 dismay:-18 dismayed:-19
    dismaying:-22 dismayingly:-19 dismays:-18 disorder:-17 disorganized:-12 disoriented:-15
    disparage:-20 disparaged:-14 disparages:-16 disparaging:-22 displeased:-19 dispute:-17
    disputed:-14 disputes:-11 disputing:-17 disqualified:-18 disquiet:-13 disregard:-11
    disregarded:-16 disregarding:-9 disregards:-14 disrespect:-18 disrespected:-20 disruption:-15
    disruptions:-14 disruptive:-13 dissatisfaction:-22 dissatisfactions:-19 dissatisfactory:-20
    dissatisfied:-16 dissatisfies:-18 dissatisfy:-22 dissatisfying:-24 distort:-13 distorted:-17
    distorting:-11 distorts:-14 distract:-12 distractable:-13 distracted:-14 distractedly:-9
    distractibility:-13 distractible:-15 distracting:-12 distractingly:-14 distraction:-16
    distractions:-10 distractive:-16 distracts:-13 distraught:-26 distress:-24 distressed:-18
    distresses:-16 distressful:-22 distressfully:-17 distressfulness:-24 distressing:-17
    distressingly:-22 distrust:-18 distrusted:-24 distrustful:-21 distrustfully:-18
    distrustfulness:-16 distrusting:-21 distrusts:-13 disturb:-17 disturbance:-16 disturbances:-14
    disturbed:-16 disturber:-14 disturbers:-21 disturbing:-23 disturbingly:-23 disturbs:-19
    dithering:-5 divination:17 divinations:11 divinatory:16 divine:26 divined:8 divinely:29
    diviner:3 diviners:12 divines:8 divinest:27 diving:3 divining:9 divinise:5 divinities:18
    divinity:27 divinize:23 dizzy:-9 doa:-23 dodging:-4 dodgy:-9 dolorous:-22 dominance:8
    dominances:-1 dominantly:2 dominants:2 dominate:-5 dominates:2 dominating:-12 domination:-2
    dominations:-3 dominative:-7 dominators:-4 dominatrices:-2 dominatrix:-5 dominatrixes:6 doom:-17
    doomed:-32 doomful:-21 dooming:-28 dooms:-11 doomsayer:-7 doomsayers:-17 doomsaying:-15
    doomsayings:-15 doomsday:-28 doomsdayer:-22 doomsdays:-24 doomster:-22 doomsters:-16 doomy:-11
    dork:-14 dorkier:-11 dorkiest:-12 dorks:-5 dorky:-11 doubt:-15 doubtable:-15 doubted:-11
    doubter:-16 doubters:-13 doubtful:-14 doubtfully:-12 doubtfulness:-12 doubting:-14
    doubtingly:-14 doubtless:9 doubtlessly:12 doubtlessness:8 doubts:-12 douche:-15 douchebag:-30
    downcast:-18 downhearted:-23 downside:-10 drag:-9 dragged:-2 drags:-7 drained:-15 dread:-20
    dreaded:-27 dreadful:-19 dreadfully:-27 dreadfulness:-32 dreadfuls:-24 dreading:-24 dreadlock:-4
    dreadlocks:-2 dreadnought:-6 dreadnoughts:-4 dreads:-14 dream:10 dreams:17 dreary:-14 droopy:-8
    drop:-11 drown:-27 drowned:-29 drowns:-22 drunk:-14 dubious:-15 dud:-10 dull:-17 dullard:-16
    dullards:-18 dulled:-15 duller:-17 dullest:-17 dulling:-11 dullish:-11 dullness:-14
    dullnesses:-19 dulls:-10 dullsville:-24 dully:-11 dumb:-23 dumbass:-26 dumbbell:-8 dumbbells:-2
    dumbcane:-3 dumbcanes:-6 dumbed:-14 dumber:-15 dumbest:-23 dumbfound:-1 dumbfounded:-16
    dumbfounder:-10 dumbfounders:-10 dumbfounding:-8 dumbfounds:-3 dumbhead:-26 dumbheads:-19
    dumbing:-5 dumbly:-13 dumbness:-19 dumbs:-15 dumbstruck:-10 dumbwaiter:2 dumbwaiters:-1 dump:-16
    dumpcart:-6 dumped:-17 dumper:-12 dumpers:-8 dumpier:-14 dumpiest:-16 dumpiness:-12 dumping:-13
    dumpings:-11 dumpish:-18 dumpling:4 dumplings:-3 dumps:-17 dumpster:-6 dumpsters:-10 dumpy:-17
    dupe:-15 duped:-18 dwell:5 dwelled:4 dweller:3 dwellers:-3 dwelling:1 dwells:-1 dx:-30
    dynamic:16 dynamical:12 dynamically:15 dynamics:11 dynamism:16 dynamisms:12 dynamist:14
    dynamistic:15 dynamists:9 dynamite:7 dynamited:-9 dynamiter:-12 dynamiters:4 dynamites:-3
    dynamitic:9 dynamiting:2 dynamometer:3 dynamometers:3 dynamometric:3 dynamometry:6 dynamos:3
    dynamotor:6 dysfunction:-18 eager:15 eagerly:16 eagerness:17 eagers:16 earnest:23 ease:15
    eased:12 easeful:15 easefully:14 easel:3 easement:16 easements:4 eases:13 easier:18 easiest:18
    easily:14 easiness:16 easing:10 easy:19 easygoing:13 easygoingness:15 ecstacy:33 ecstasies:23
    ecstasy:29 ecstatic:23 ecstatically:28 ecstatics:29 eerie:-15 eery:-9 effective:21
    effectively:19 efficiencies:16 efficiency:15 efficient:18 efficiently:17 effin:-23 egotism:-14
    egotisms:-10 egotist:-23 egotistic:-14 egotistical:-9 egotistically:-18 egotists:-17 elated:32
    elation:15 elegance:21 elegances:18 elegancies:16 elegancy:21 elegant:21 elegantly:19
    embarrass:-12 embarrassable:-16 embarrassed:-15 embarrassedly:-11 embarrasses:-17
    embarrassing:-16 embarrassingly:-17 embarrassment:-19 embarrassments:-17 embittered:-4
    embrace:13 emergency:-16 emotional:6 empathetic:17 emptied:-7 emptier:-7 emptiers:-7 empties:-7
    emptiest:-18 emptily:-10 emptiness:-19 emptinesses:-15 emptins:-3 empty:-8 emptying:-6
    enchanted:16 encourage:23 encouraged:15 encouragement:18 encouragements:21 encourager:15
    encouragers:15 encourages:19 encouraging:24 encouragingly:20 endorse:13 endorsed:10
    endorsement:13 endorses:14 enemies:-22 enemy:-25 energetic:19 energetically:18 energetics:3
    energies:9 energise:22 energised:21 energises:22 energising:19 energization:16 energizations:15
    energize:21 energized:23 energizer:21 energizers:17 energizes:21 energizing:20 energy:11
    engage:14 engaged:17 engagement:20 engagements:6 engager:11 engagers:10 engages:10 engaging:14
    engagingly:15 engrossed:6 enjoy:22 enjoyable:19 enjoyableness:19 enjoyably:18 enjoyed:23
    enjoyer:22 enjoyers:22 enjoying:24 enjoyment:26 enjoyments:20 enjoys:23 enlighten:23
    enlightened:22 enlightening:23 enlightens:17 ennui:-12 enrage:-26 enraged:-17 enrages:-18
    enraging:-28 enrapture:30 enslave:-31 enslaved:-17 enslaves:-16 ensure:16 ensuring:11
    enterprising:23 entertain:13 entertained:17 entertainer:16 entertainers:10 entertaining:19
    entertainingly:19 entertainment:18 entertainments:23 entertains:24 enthral:4 enthuse:16
    enthused:20 enthuses:17 enthusiasm:19 enthusiasms:20 enthusiast:15 enthusiastic:22
    enthusiastically:26 enthusiasts:14 enthusing:19 entitled:11 entrusted:8 envied:-11 envier:-10
    enviers:-11 envies:-8 envious:-11 envy:-11 envying:-8 envyingly:-13 erroneous:-18 error:-17
    errors:-14 escape:7 escapes:5 escaping:2 esteemed:19 ethical:23 euphoria:33 euphoric:32
    eviction:-20 evil:-34 evildoer:-31 evildoers:-24 evildoing:-31 evildoings:-25 eviler:-21
    evilest:-25 eviller:-29 evillest:-33 evilly:-34 evilness:-31 evils:-27 exaggerate:-6
    exaggerated:-4 exaggerates:-6 exaggerating:-7 exasperated:-18 excel:20 excelled:22 excellence:31
    excellences:25 excellencies:24 excellency:25 excellent:27 excellently:31 excelling:25 excels:25
    excelsior:7 excitabilities:15 excitability:12 excitable:15 excitableness:10 excitant:18
    excitants:12 excitation:18 excitations:18 excitative:3 excitatory:11 excite:21 excited:14
    excitedly:23 excitement:22 excitements:19 exciter:19 exciters:14 excites:21 exciting:22
    excitingly:19 exciton:3 excitonic:2 excitons:8 excitor:5 exclude:-9 excluded:-14 exclusion:-12
    exclusive:5 excruciate:-27 excruciated:-13 excruciates:-10 excruciating:-33 excruciatingly:-29
    excruciation:-34 excruciations:-19 excuse:3 exempt:4 exhaust:-12 exhausted:-15 exhauster:-13
    exhausters:-13 exhaustibility:-8 exhaustible:-10 exhausting:-15 exhaustion:-15 exhaustions:-11
    exhaustive:-5 exhaustively:-7 exhaustiveness:-11 exhaustless:2 exhaustlessness:9 exhausts:-11
    exhilarated:30 exhilarates:28 exhilarating:17 exonerate:18 exonerated:18 exonerates:16
    exonerating:10 expand:13 expands:4 expel:-19 expelled:-10 expelling:-16 expels:-16 exploit:-4
    exploited:-20 exploiting:-19 exploits:-14 exploration:9 explorations:3 expose:-6 exposed:-3
    exposes:-5 exposing:-11 extend:7 extends:5 exuberant:28 exultant:30 exultantly:14 ez:15 fab:20
    fabulous:24 fabulousness:28 fad:9 fag:-21 faggot:-34 faggots:-32 fail:-25 failed:-23 failing:-23
    failingly:-14 failings:-22 faille:1 fails:-18 failure:-23 failures:-20 fainthearted:-3 fair:13
    faith:18 faithed:13 faithful:19 faithfully:18 faithfulness:19 faithless:-10 faithlessly:-9
    faithlessness:-18 faiths:18 fake:-21 fakes:-18 faking:-18 fallen:-15 falling:-6 falsified:-16
    falsify:-20 fame:19 fan:13 fantastic:26 fantastical:20 fantasticalities:21 fantasticality:17
    fantasticalness:13 fantasticate:15 fantastico:4 farce:-17 fascinate:24 fascinated:21
    fascinates:20 fascinating:25 fascination:22 fascist:-26 fascists:-8 fatal:-25 fatalism:-6
    fatalisms:-17 fatalist:-5 fatalistic:-10 fatalists:-12 fatalities:-29 fatality:-35 fatally:-32
    fatigue:-10 fatigued:-14 fatigues:-13 fatiguing:-12 fatiguingly:-15 fault:-17 faulted:-14
    faultfinder:-8 faultfinders:-15 faultfinding:-21 faultier:-21 faultiest:-21 faultily:-20
    faultiness:-15 faulting:-14 faultless:20 faultlessly:20 faultlessness:11 faults:-21 faulty:-13
    fav:20 fave:19 favor:17 favorable:21 favorableness:22 favorably:16 favored:18 favorer:13
    favorers:14 favoring:18 favorite:20 favorited:17 favorites:18 favoritism:7 favoritisms:7
    favors:10 favour:19 favoured:18 favourer:16 favourers:16
    """
}
