// Made of Resources/words/sentiment.tsv, which names its source and licence, by
// PERCH_RECORD=1 swift test --filter SentimentTable
extension SentimentTable {
  static let words2: StaticString = """
    favouring:13 favours:18 fcol:-18 fear:-22 feared:-22 fearful:-22 fearfuller:-22 fearfullest:-25
    fearfully:-22 fearfulness:-18 fearing:-27 fearless:19 fearlessly:11 fearlessness:11 fears:-18
    fearsome:-17 feeble:-12 feeling:5 felonies:-25 felony:-25 ferocious:-4 ferociously:-11
    ferociousness:-10 ferocities:-10 ferocity:-7 fervent:11 fervid:5 festival:22 festivalgoer:13
    festivalgoers:12 festivals:15 festive:20 festively:22 festiveness:24 festivities:21 festivity:22
    feud:-14 feudal:-8 feudalism:-9 feudalisms:-2 feudalist:-9 feudalistic:-11 feudalities:-4
    feudality:-5 feudalization:-3 feudalize:-5 feudalized:-8 feudalizes:-1 feudalizing:-7
    feudally:-6 feudaries:-3 feudary:-8 feudatories:-5 feudatory:-1 feuded:-22 feuding:-16
    feudist:-11 feudists:-7 feuds:-14 ff:18 ffs:-28 fiasco:-23 fidgety:-14 fiery:-14 fiesta:21
    fiestas:15 fight:-16 fighter:6 fighters:-2 fighting:-15 fightings:-19 fights:-17 fine:8 fire:-14
    fired:-26 firing:-14 fit:15 fitness:11 fkm:-24 flagship:4 flatter:4 flattered:16 flatterer:-3
    flatterers:3 flatteries:12 flattering:13 flatteringly:10 flatters:6 flattery:4 flawed:-21
    flawless:23 flawlessly:8 flees:-7 flexibilities:10 flexibility:14 flexible:9 flexibly:13
    flirtation:17 flirtations:-1 flirtatious:5 flirtatiously:-1 flirtatiousness:6 flirted:-2
    flirter:-4 flirters:6 flirtier:-1 flirtiest:4 flirting:8 flirts:7 flirty:6 flop:-14 flops:-14
    flu:-16 flunk:-13 flunked:-21 flunker:-19 flunkers:-16 flunkey:-18 flunkeys:-6 flunkies:-14
    flunking:-15 flunks:-18 flunky:-18 flustered:-10 foaf:18 focused:16 foe:-19 foehns:2 foeman:-18
    foemen:-3 foes:-20 foetal:-1 foetid:-23 foetor:-30 foetors:-21 foetus:2 foetuses:2 fond:19
    fondly:19 fondness:25 fool:-19 fooled:-16 fooleries:-18 foolery:-18 foolfish:-8 foolfishes:-4
    foolhardier:-15 foolhardiest:-13 foolhardily:-10 foolhardiness:-16 foolhardy:-14 fooling:-17
    foolish:-11 foolisher:-17 foolishest:-14 foolishly:-18 foolishness:-18 foolishnesses:-20
    foolproof:16 fools:-22 foolscaps:-8 forbid:-13 forbiddance:-14 forbiddances:-10 forbidden:-18
    forbidder:-16 forbidders:-15 forbidding:-19 forbiddingly:-19 forbids:-13 forced:-20
    foreclosure:-5 foreclosures:-24 forgave:14 forget:-9 forgetful:-11 forgivable:17 forgivably:16
    forgive:11 forgiven:16 forgiveness:11 forgiver:17 forgivers:12 forgives:17 forgiving:19
    forgivingly:14 forgivingness:18 forgotten:-9 fortunate:19 fought:-13 foughten:-19 frantic:-19
    frantically:-14 franticness:-7 fraud:-28 frauds:-23 fraudster:-25 fraudsters:-24 fraudulence:-23
    fraudulent:-22 freak:-19 freaked:-12 freakier:-13 freakiest:-16 freakiness:-14 freaking:-18
    freakish:-21 freakishly:-8 freakishness:-14 freakout:-18 freakouts:-15 freaks:-4 freaky:-15
    free:23 freebase:-1 freebased:8 freebases:8 freebasing:-4 freebee:13 freebees:13 freebie:18
    freebies:18 freeboard:3 freeboards:7 freeboot:-7 freebooter:-17 freebooters:-2 freebooting:-8
    freeborn:12 freed:17 freedman:11 freedmen:7 freedom:32 freedoms:12 freedwoman:16 freedwomen:13
    freeform:9 freehand:5 freehanded:14 freehearted:15 freehold:7 freeholder:5 freeholders:1
    freeholds:10 freeing:21 freelance:12 freelanced:7 freelancer:11 freelancers:4 freelances:7
    freelancing:4 freeload:-19 freeloaded:-16 freeloader:-7 freeloaders:-1 freeloading:-13
    freeloads:-13 freely:19 freeman:17 freemartin:-5 freemasonries:7 freemasonry:3 freemen:15
    freeness:16 freenesses:17 freer:11 freers:10 frees:12 freesia:4 freesias:4 freest:16
    freestanding:11 freestyle:7 freestyler:4 freestylers:8 freestyles:3 freethinker:10
    freethinkers:10 freethinking:11 freeware:7 freeway:2 freewheel:5 freewheeled:3 freewheeler:2
    freewheelers:-3 freewheeling:5 freewheelingly:8 freewheels:6 freewill:10 freewriting:8 freeze:2
    freezers:-1 freezes:-1 freezing:-4 freezingly:-16 frenzy:-13 fresh:13 friend:22 friended:17
    friending:18 friendless:-15 friendlessness:-3 friendlier:20 friendlies:22 friendliest:26
    friendlily:18 friendliness:20 friendly:22 friends:21 friendship:19 friendships:16 fright:-16
    frighted:-14 frighten:-14 frightened:-19 frightening:-22 frighteningly:-21 frightens:-17
    frightful:-23 frightfully:-17 frightfulness:-19 frighting:-15 frights:-11 frisky:10 frowning:-14
    frustrate:-20 frustrated:-24 frustrates:-19 frustrating:-19 frustratingly:-20 frustration:-21
    frustrations:-20 ftw:20 fu:-37 fubar:-30 fuck:-25 fucked:-34 fucker:-33 fuckers:-29 fuckface:-32
    fuckhead:-31 fucks:-21 fucktard:-31 fud:-11 fuked:-25 fuking:-32 fulfill:19 fulfilled:18
    fulfills:10 fume:-12 fumed:-18 fumeless:3 fumelike:-7 fumer:7 fumers:-8 fumes:-1 fumet:4
    fumets:-4 fumette:-6 fuming:-27 fun:23 funeral:-15 funerals:-16 funky:-4 funned:23 funnel:1
    funneled:1 funnelform:5 funneling:-1 funnelled:-1 funnelling:1 funnels:4 funner:22 funnest:29
    funnier:17 funnies:13 funniest:26 funnily:19 funniness:18 funninesses:16 funning:18 funny:19
    funnyman:14 funnymen:13 furious:-27 furiously:-19 fury:-27 futile:-19 fwb:25 fyi:8 fysa:4 g1:14
    gag:-14 gagged:-13 gain:24 gained:16 gaining:18 gains:14 gallant:17 gallantly:19 gallantry:26
    geek:-8 geekier:2 geekiest:-1 geeks:-4 geeky:-6 generosities:26 generosity:23 generous:23
    generously:18 generousness:24 genial:18 gentle:19 gentler:14 gentlest:18 gently:20 gg:12 gga:17
    ghost:-13 giddy:-6 gift:19 giggle:18 giggled:15 giggler:6 gigglers:14 giggles:8 gigglier:10
    giggliest:17 giggling:15 gigglingly:11 giggly:10 gigo:-6 giver:14 givers:17 giving:14 gj:20
    gl:13 gla:25 glad:20 gladly:14 glamor:21 glamorise:13 glamorised:18 glamorises:21 glamorising:12
    glamorization:16 glamorize:17 glamorized:21 glamorizer:24 glamorizers:16 glamorizes:24
    glamorizing:18 glamorous:23 glamorously:21 glamors:14 glamour:24 glamourize:8 glamourless:-16
    glamourous:20 glamours:19 glee:32 gleeful:29 gloom:-26 gloomed:-19 gloomful:-21 gloomier:-15
    gloomiest:-18 gloominess:-18 gloominesses:-10 glooming:-18 glooms:-9 gloomy:-6 gloried:24
    glories:21 glorification:20 glorified:23 glorifier:23 glorifiers:16 glorifies:22 glorify:27
    glorifying:24 gloriole:15 glorioles:12 glorious:32 gloriously:29 gloriousness:26 glory:25
    glum:-21 gn:12 gn8:6 god:11 goddam:-25 goddammed:-24 goddamn:-21 goddamned:-18 goddamns:-21
    goddams:-19 godsend:28 good:19 goodness:20 gorgeous:30 gorgeously:23 gorgeousness:29
    gorgeousnesses:21 gossip:-7 gossiped:-11 gossiper:-11 gossipers:-11 gossiping:-16
    gossipmonger:-10 gossipmongers:-14 gossipped:-13 gossipping:-18 gossipries:-8 gossipry:-12
    gossips:-13 gossipy:-13 gr8:27 grace:18 graced:9 graceful:20 gracefuller:22 gracefullest:28
    gracefully:24 gracefulness:22 graces:16 gracile:17 graciles:6 gracilis:4 gracility:12 gracing:13
    gracioso:10 gracious:26 graciously:23 graciousness:24 grand:20 grandee:11 grandees:12 grander:17
    grandest:24 grandeur:24 grandeurs:21 grant:15 granted:10 granting:13 grants:9 grateful:20
    gratefuller:18 gratefully:21 gratefulness:22 graticule:1 graticules:2 gratification:16
    gratifications:18 gratified:16 gratifies:15 gratify:13 gratifying:23 gratifyingly:20 gratin:4
    grating:-4 gratingly:-2 gratings:-8 gratins:2 gratis:2 gratitude:23 gratz:20 grave:-16 graved:-9
    gravel:-5 graveled:-5 graveless:-13 graveling:-4 gravelled:-9 gravelling:-4 gravelly:-9
    gravels:-5 gravely:-15 graven:-9 graveness:-15 graver:-11 gravers:-12 graves:-12 graveside:-8
    gravesides:-16 gravest:-13 gravestone:-7 gravestones:-5 graveyard:-12 graveyards:-12 great:31
    greater:15 greatest:32 greed:-17 greedier:-20 greediest:-28 greedily:-19 greediness:-17
    greeds:-10 greedy:-13 greenwash:-18 greenwashing:-4 greet:13 greeted:11 greeting:16 greetings:18
    greets:6 grey:2 grief:-22 grievance:-21 grievances:-15 grievant:-8 grievants:-11 grieve:-16
    grieved:-20 griever:-19 grievers:-3 grieves:-21 grieving:-23 grievous:-20 grievously:-17
    grievousness:-27 grim:-27 grimace:-10 grimaced:-20 grimaces:-18 grimacing:-14 grimalkin:-9
    grimalkins:-9 grime:-15 grimed:-12 grimes:-10 grimier:-16 grimiest:-7 grimily:-7 griminess:-16
    griming:-7 grimly:-13 grimmer:-15 grimmest:-8 grimness:-8 grimy:-18 grin:21 grinned:11
    grinner:11 grinners:16 grinning:15 grins:9 gross:-21 grossed:-4 grosser:-3 grosses:-8
    grossest:-21 grossing:-3 grossly:-9 grossness:-18 grossular:-3 grossularite:-1 grossularites:-7
    grossulars:-3 grouch:-22 grouched:-8 grouches:-9 grouchier:-20 grouchiest:-23 grouchily:-14
    grouchiness:-20 grouching:-17 grouchy:-19 growing:7 growth:16 grrr:-4 gt:11 guarantee:10
    guilt:-11 guiltier:-20 guiltiest:-17 guiltily:-11 guiltiness:-18 guiltless:8 guiltlessly:7
    guiltlessness:6 guilts:-14 guilty:-18 gullibility:-16 gullible:-15 gun:-14 h8:-27 ha:14
    hacked:-17 hagd:22 hagn:22 hago:12 haha:20 hahaha:26 hahas:18 hail:3 hailed:9 hak:19
    hallelujah:30 hand:22 handsome:22 handsomely:19 handsomeness:24 handsomer:20 handsomest:26
    hapless:-14 haplessness:-14 happier:24 happiest:32 happily:26 happiness:26 happing:11 happy:27
    harass:-22 harassed:-25 harasser:-24 harassers:-28 harasses:-25 harassing:-25 harassment:-25
    harassments:-26 hard:-4 hardier:-6 hardship:-13 hardy:17 harm:-25 harmed:-21 harmfully:-26
    harmfulness:-26 harming:-26 harmless:10 harmlessly:14 harmlessness:8 harmonic:18 harmonica:6
    harmonically:21 harmonicas:1 harmonicist:5 harmonicists:9 harmonics:15 harmonies:13
    harmonious:20 harmoniously:19 harmoniousness:18 harmonise:18 harmonised:13 harmonising:14
    harmonium:9 harmoniums:8 harmonization:19 harmonizations:9 harmonize:17 harmonized:16
    harmonizer:16 harmonizers:16 harmonizes:15 harmonizing:14 harmony:17 harms:-22 harried:-14
    harsh:-19 harsher:-22 harshest:-29 hate:-27 hated:-32 hateful:-22 hatefully:-23 hatefulness:-36
    hater:-18 haters:-22 hates:-19 hating:-23 hatred:-32 haunt:-17 haunted:-21 haunting:-11
    haunts:-10 havoc:-29 healthy:17 heart:32 heartbreak:-27 heartbreaker:-22 heartbreakers:-21
    heartbreaking:-20 heartbreakingly:-18 heartbreaks:-18 heartbroken:-33 heartfelt:25 heartless:-22
    heartlessly:-28 heartlessness:-28 hearts:33 heartwarming:21 heaven:23 heavenlier:30
    heavenliest:27 heavenliness:27 heavenlinesses:23 heavenly:30 heavens:17 heavenward:14
    heavenwards:12 heavyhearted:-21 heh:-6 hell:-36 hellish:-32 help:17 helper:14 helpers:11
    helpful:18 helpfully:23 helpfulness:19 helping:12 helpless:-20 helplessly:-14 helplessness:-21
    helplessnesses:-17 helps:16 hero:26 heroes:23 heroic:26 heroical:29 heroically:24 heroicomic:10
    heroicomical:11 heroics:24 heroin:-22 heroine:27 heroines:18 heroinism:-20 heroism:28
    heroisms:22 heroize:21 heroized:20 heroizes:22 heroizing:19 heron:1 heronries:7 heronry:1
    herons:5 heros:13 hesitance:-9 hesitancies:-10 hesitancy:-9 hesitant:-10 hesitantly:-12
    hesitate:-11 hesitated:-13 hesitater:-14 hesitaters:-14 hesitates:-14 hesitating:-14
    hesitatingly:-15 hesitation:-11 hesitations:-11 hhoj:20 hhok:9 hi5:19 hid:-4 hide:-7 hides:-7
    hiding:-12 highlight:14 hilarious:17 hindrance:-17 hoax:-11 holiday:17 holidays:16 homesick:-7
    homesickness:-18 homesicknesses:-18 honest:23 honester:19 honestest:30 honesties:18 honestly:20
    honesty:22 honor:22 honorability:22 honorable:25 honorableness:22 honorably:24 honoraria:6
    honoraries:15 honorarily:19 honorarium:7 honorariums:10 honorary:14 honored:28 honoree:21
    honorees:23 honorer:17 honorers:13 honorific:14 honorifically:22 honorifics:17 honoring:23
    honors:23 honour:27 honourable:21 honoured:22 honourer:18 honourers:16 honouring:21 honours:22
    hooligan:-15 hooliganism:-21 hooligans:-11 hooray:23 hope:19 hoped:16 hopeful:23 hopefully:17
    hopefulness:16 hopeless:-20 hopelessly:-22 hopelessness:-31 hopes:18 hoping:18 horrendous:-28
    horrendously:-19 horrent:-9 horrible:-25 horribleness:-24 horribles:-21 horribly:-24 horrid:-25
    horridly:-14 horridness:-23 horridnesses:-30 horrific:-34 horrifically:-29 horrified:-25
    horrifies:-29 horrify:-25 horrifying:-27 horrifyingly:-33 horror:-27 horrors:-27 hostile:-16
    hostilely:-22 hostiles:-13 hostilities:-21 hostility:-25 huckster:-9 hug:21 huge:13 huggable:16
    hugged:17 hugger:16 huggers:18 hugging:18 hugs:22 hugz:20 humerous:14 humiliate:-25
    humiliated:-14 humiliates:-10 humiliating:-12 humiliatingly:-26 humiliation:-27 humiliations:-24
    humor:11 humoral:6 humored:12 humoresque:12 humoresques:9 humoring:21 humorist:12 humoristic:15
    humorists:13 humorless:-13 humorlessness:-14 humorous:16 humorously:23 humorousness:24 humors:16
    humour:21 humoured:11 humouring:17 humourous:20 hunger:-10 hurrah:26 hurrahed:19 hurrahing:24
    hurrahs:21 hurray:27 hurrayed:18 hurraying:12 hurrays:24 hurt:-24 hurter:-23 hurters:-19
    hurtful:-24 hurtfully:-26 hurtfulness:-19 hurting:-17 hurtle:-3 hurtled:-6 hurtles:-10
    hurtless:3 hurtling:-14 hurts:-21 hypocritical:-20 hysteria:-19 hysterical:-1 hysterics:-18
    ideal:24 idealess:-19 idealise:14 idealised:21 idealises:20 idealising:6 idealism:17 idealisms:8
    idealist:16 idealistic:18 idealistically:17 idealists:7 idealities:15 ideality:19
    idealization:18 idealizations:14 idealize:12 idealized:18 idealizer:13 idealizers:19
    idealizes:20 idealizing:14 idealless:-17 ideally:18 idealogues:5 idealogy:8 ideals:8 idiot:-23
    idiotic:-26 idk:-4 ignorable:-10 ignorami:-19 ignoramus:-19 ignoramuses:-23 ignorance:-15
    ignorances:-12 ignorant:-11 ignorantly:-16 ignorantness:-11 ignore:-15 ignored:-13 ignorer:-13
    ignorers:-7 ignores:-11 ignoring:-17 ijs:7 ill:-18 illegal:-26 illiteracy:-19 illness:-17
    illnesses:-22 ilu:34 iluaaf:27 ily:34 ily2:26 imbecile:-22 immobilized:-12 immoral:-20
    immoralism:-16 immoralist:-21 immoralists:-17 immoralities:-11 immorality:-6 immorally:-21
    immortal:10 immune:12 impatience:-18 impatiens:-2 impatient:-12 impatiently:-17 imperfect:-13
    impersonal:-13 impolite:-16 impolitely:-18 impoliteness:-18 impolitenesses:-23 importance:15
    importancies:4 importancy:14 important:8 importantly:13 impose:-12 imposed:-3 imposes:-4
    imposing:-4 impotent:-11 impress:19 impressed:21 impresses:21 impressibility:12 impressible:8
    impressing:25 impression:9 impressionable:2 impressionism:8 impressionisms:5 impressionist:10
    impressionistic:15 impressionistically:16 impressionists:5 impressions:9 impressive:23
    impressively:20 impressiveness:17 impressment:-4 impressments:5 impressure:6 imprisoned:-20
    improve:19 improved:21 improvement:20 improvements:13 improver:18 improvers:13 improves:18
    improving:18 inability:-17 inaction:-10 inadequacies:-17 inadequacy:-17 inadequate:-17
    inadequately:-10 inadequateness:-17 inadequatenesses:-16 incapable:-16 incapacitated:-19
    incensed:-20 incentive:15 incentives:13 incompetence:-23 incompetent:-21 inconsiderate:-19
    inconvenience:-15 inconvenient:-14 increase:13 increased:11 indecision:-8 indecisions:-11
    indecisive:-10 indecisively:-7 indecisiveness:-13 indecisivenesses:-9 indestructible:6
    indifference:-2 indifferent:-8 indignant:-18 indignation:-24 indoctrinate:-14 indoctrinated:-4
    indoctrinates:-6 indoctrinating:-7 ineffective:-5 ineffectively:-13 ineffectiveness:-13
    ineffectual:-12 ineffectuality:-16 ineffectually:-11 ineffectualness:-13 infatuated:2
    infatuation:6 infected:-22 inferior:-17 inferiorities:-19 inferiority:-11 inferiorly:-20
    inferiors:-5 inflamed:-14 influential:19 infringement:-21 infuriate:-22 infuriated:-30
    infuriates:-26 infuriating:-24 inhibin:-2 inhibit:-16 inhibited:-4 inhibiting:-4 inhibition:-15
    inhibitions:-8 inhibitive:-14 inhibitor:-3 inhibitors:-10 inhibitory:-10 inhibits:-9 injured:-17
    injury:-18 injustice:-27 innocence:16 innocency:19 innocent:14 innocenter:9 innocently:14
    innocents:11 innovate:22 innovates:20 innovation:16 innovative:19 inquisition:-12 inquisitive:7
    insane:-17 insanity:-27 insecure:-18 insecurely:-14 insecureness:-18 insecurities:-18
    insecurity:-18 insensitive:-9 insensitivity:-18 insignificant:-14 insincere:-18 insincerely:-19
    insincerity:-14 insipid:-20 inspiration:24 inspirational:23 inspirationally:23 inspirations:21
    inspirator:19 inspirators:12 inspiratory:15 inspire:27 inspired:22 inspirer:22 inspirers:20
    inspires:19 inspiring:18 inspiringly:26 inspirit:19 inspirited:13 inspiriting:18
    inspiritingly:21 inspirits:8 insult:-23 insulted:-23 insulter:-20 insulters:-20 insulting:-22
    insultingly:-23 insults:-18 intact:8 integrity:16 intellect:20 intellection:6 intellections:8
    intellective:17 intellectively:8 intellects:18 intellectual:23 intellectualism:22
    intellectualist:20 intellectualistic:13 intellectualists:8 intellectualities:17
    intellectuality:17 intellectualization:15 intellectualize:15 intellectualized:12
    intellectualizes:18 intellectualizing:8 intellectually:14 intellectualness:15 intellectuals:16
    intelligence:21 intelligencer:15 intelligencers:16 intelligences:16 intelligent:20
    intelligential:19 intelligently:20 intelligentsia:15 intelligibility:15 intelligible:14
    intelligibleness:15 intelligibly:12 intense:3 interest:20 interested:17 interestedly:15
    interesting:17 interestingly:17 interestingness:18 interests:10 interrogated:-16 interrupt:-14
    interrupted:-12 interrupter:-11 interrupters:-13 interruptible:-13 interrupting:-12
    interruption:-15 interruptions:-17 interruptive:-14 interruptor:-13 interrupts:-13 intimidate:-8
    intimidated:-19 intimidates:-13 intimidating:-19 intimidatingly:-11 intimidation:-18
    intimidations:-14 intimidator:-16 intimidators:-16 intimidatory:-11 intricate:6 intrigues:9
    invigorate:19 invigorated:8 invigorates:21 invigorating:21 invigoratingly:20 invigoration:15
    invigorations:12 invigorator:11 invigorators:12 invincible:22 invite:6 inviting:13
    invulnerable:13 iou:7 irate:-29 ironic:-5 irony:-2 irrational:-14 irrationalism:-15
    irrationalist:-21 irrationalists:-15 irrationalities:-15 irrationality:-17 irrationally:-16
    irrationals:-11 irresistible:14 irresolute:-14 irresponsible:-19 irreversible:-8
    irritabilities:-17 irritability:-14 irritable:-21 irritableness:-17 irritably:-18 irritant:-23
    irritants:-21 irritate:-18 irritated:-20 irritates:-17 irritating:-20 irritatingly:-20
    irritation:-23 irritations:-15 irritative:-20 isolatable:2 isolate:-8 isolated:-13 isolates:-13
    isolation:-17 isolationism:4 isolationist:7 isolations:-5 isolator:-4 isolators:-4 itchy:-11
    iyq:23 j4f:14 j4g:17 jackass:-18 jackasses:-28 jaded:-16 jailed:-22 jaunty:12 jealous:-20
    jealousies:-20 jealously:-20 jealousness:-17 jealousy:-13 jealz:-12 jeopardy:-21 jerk:-14
    jerked:-8 jerks:-11 jewel:15 jewels:20 jho:8 jhomf:10 jj:10 jk:9 jocular:12 join:12 joke:12
    joked:13 joker:5 jokes:10 jokester:15 jokesters:9 jokey:11 joking:9 jollied:24 jollier:24
    jollies:20 jolliest:29 jollification:22 jollifications:20 jollify:21 jollily:27 jolliness:25
    jollities:17 jollity:18 jolly:23 jollying:23 jovial:19 joy:28 joyance:23 joyed:29 joyful:29
    joyfuller:24 joyfully:25 joyfulness:27 joying:25 joyless:-25 joylessly:-17 joylessness:-27
    joyous:31 joyously:29 joyousness:28 joypop:-2 joypoppers:-1 joyridden:6 joyride:11 joyrider:7
    joyriders:13 joyrides:8 joyriding:9 joyrode:10 joys:22 joystick:7 joysticks:2 jp:8 jt:9
    jubilant:30 jumpy:-10 justice:24 justifiably:10 justified:17 jw:16 k4y:23 keen:15 keened:3
    keener:5 keeners:6 keenest:19 keening:-7 keenly:10 keenness:14 keens:1 kewl:13 kfy:23 kia:-32
    kidding:4 kill:-37 killdeer:-11 killdeers:-1 killdees:-6 killed:-35 killer:-33 killers:-33
    killick:1 killie:-1 killifish:-1 killifishes:-1 killing:-34 killingly:-26 killings:-35
    killjoy:-21 killjoys:-17 killock:-3 killocks:-4 kills:-25 kind:24 kinder:22 kindly:22
    kindness:20 kindnesses:23 kiss:18 kissable:20 kissably:19 kissed:16 kisser:17 kissers:15
    kisses:23 kissing:27 kissy:18 kk:15 kmuf:22 kudos:23 l:20 lack:-13 lackadaisical:-16 lag:-14
    lagged:-12 lagging:-11 lags:-15 laidback:5 lame:-18 lamebrain:-16 lamebrained:-25 lamebrains:-12
    lamedh:1 lamella:-1 lamellae:-1 lamellas:1 lamellibranch:2 lamellibranchs:-1 lamely:-20
    lameness:-8 lament:-20 lamentable:-15 lamentableness:-13 lamentably:-15 lamentation:-14
    lamentations:-19 lamented:-14 lamenter:-12 lamenters:-5 lamenting:-20 laments:-15 lamer:-14
    lames:-12 lamest:-15 landmark:3 laoj:13 laugh:26 laughable:2 laughableness:12 laughably:12
    laughed:20 laugher:17 laughers:17 laughing:22 laughingly:23 laughings:19 laughingstocks:-13
    laughs:22 laughter:22 laughters:22 launched:5 lawl:14 lawsuit:-9 lawsuits:-6 lazier:-23
    laziest:-27 lazy:-15 leak:-14 leaked:-13 leave:-2 leet:13 legal:5 legally:4 lenient:11
    lethargic:-12 lethargy:-14 liabilities:-8 liability:-8 liar:-23 liards:-4 liars:-24 libelous:-21
    libertarian:9 libertarianism:4 libertarianisms:1 libertarians:1 liberties:23 libertinage:2
    libertine:-9 libertines:4 libertinisms:12 liberty:24 lied:-16 lies:-18 lifesaver:28
    lighthearted:18 like:15 likeable:20 liked:18 likes:18 liking:17 limitation:-12 limited:-9
    litigation:-8 litigious:-8 livelier:17 liveliest:21 livelihood:8 livelihoods:9 livelily:18
    liveliness:16 livelong:17 lively:19 livid:-25 lmao:29 lmbao:18 lmfao:25 lmso:27 loathe:-22
    loathed:-21 loathes:-19 loathing:-27 lobby:1 lobbying:-3 lol:18 lolz:27 lone:-11 lonelier:-14
    loneliest:-24 loneliness:-18 lonelinesses:-15 lonely:-15 loneness:-11 loner:-13 loners:-9
    lonesome:-15 lonesomely:-13 lonesomeness:-18 lonesomes:-14 longing:-1 longingly:7 longings:4
    loom:-9 loomed:-11 looming:-5 looms:-6 loose:-13 looses:-6 lose:-17 loser:-24 losers:-24
    loses:-13 losing:-16 loss:-13 losses:-17 lossy:-12 lost:-13 louse:-16 loused:-10 louses:-13
    lousewort:1 louseworts:-6 lousier:-22 lousiest:-26 lousily:-12 lousiness:-17 lousing:-11
    lousy:-25 lovable:30 love:32 loved:29 lovelies:22 lovely:28 lover:28 loverly:28 lovers:24
    loves:27 loving:29 lovingly:32 lovingness:27 low:-11 lowball:-8 lowballed:-15 lowballing:-7
    lowballs:-12 lowborn:-7 lowboys:-6 lowbred:-26 lowbrow:-19 lowbrows:-6 lowdown:-8 lowdowns:-2
    lowe:5 lowed:-8 lower:-12 lowercase:3 lowercased:-2 lowerclassman:-4 lowered:-5 lowering:-10
    lowermost:-14 lowers:-5 lowery:-18 lowest:-16 lowing:-5 lowish:-9 lowland:-1 lowlander:-4
    lowlanders:-3 lowlands:-1 lowlier:-17 lowliest:-18 lowlife:-15 lowlifes:-22 lowlight:-20
    lowlights:-3 lowlihead:-3 lowliness:-11 lowlinesses:-12 lowlives:-21 lowly:-10 lown:9
    lowness:-13 lowrider:-2 lowriders:1 lows:-8 lowse:-7 loyal:21 loyalism:10 loyalisms:9
    loyalist:15 loyalists:11 loyally:21 loyalties:19 loyalty:25 lts:16 luck:20 lucked:19 luckie:16
    luckier:19 luckiest:29 luckily:23 luckiness:10 lucking:12 luckless:-13 lucks:16 lucky:18
    ludicrous:-15 ludicrously:-2 ludicrousness:-19 lugubrious:-21 lulz:20 lunatic:-22 lunatics:-16
    lurk:-8 lurking:-5 lurks:-9 ly:26 ly4e:27 lya:33 lyb:30 lying:-24 lyl:31 lylab:27 lylas:26
    lylb:16 m8:14 mad:-22 maddening:-22 madder:-12 maddest:-28 madly:-17 madness:-19 magnific:23
    magnifical:24 magnifically:24 magnification:10 magnifications:12 magnificence:24
    magnificences:23 magnificent:29 magnificently:34 magnifico:18 magnificoes:14 mandatory:3
    maniac:-21 maniacal:-3 maniacally:-17 maniacs:-12 manipulated:-16 manipulating:-15
    manipulation:-12 marvel:18 marvelous:29 marvels:20 masochism:-16 masochisms:-11 masochist:-17
    masochistic:-22 masochistically:-16 masochists:-12 masterpiece:31 masterpieces:25 matter:1
    matters:1 mature:18 meaningful:13 meaningless:-19 medal:21 mediocrity:-3 meditative:14 meh:-3
    melancholia:-5 melancholiac:-20 melancholias:-16 melancholic:-3 melancholics:-10
    melancholies:-11 melancholy:-19 menace:-22 menaced:-17 mercy:15 merit:18 merited:14 meriting:11
    meritocracy:6 meritocrat:4 meritocrats:11 meritorious:21 meritoriously:13 meritoriousness:17
    merits:17 merrier:17 merriest:27 merrily:24 merriment:24 merriments:20 merriness:22 merry:25
    merrymaker:22 merrymakers:17 merrymaking:22 merrymakings:24 merrythought:11 merrythoughts:16
    mess:-15 messed:-14 messy:-15 methodical:6 mia:-12 mindless:-19 miracle:28 mirth:26 mirthful:27
    mirthfully:20 misbehave:-19 misbehaved:-16 misbehaves:-16 misbehaving:-17 mischief:-15
    mischiefs:-8 miser:-18 miserable:-22 miserableness:-28 miserably:-21 miserere:-8 misericorde:1
    misericordes:-5 miseries:-27 miserliness:-26 miserly:-14 misers:-15 misery:-27 misgiving:-14
    misinformation:-13 misinformed:-16 misinterpreted:-13 misleading:-17 misread:-11
    misreporting:-15 misrepresentation:-20 miss:-6 missed:-12 misses:-9 missing:-12 mistakable:-8
    mistake:-14 mistaken:-15 mistakenly:-12 mistaker:-16 mistakers:-16 mistakes:-15 mistaking:-11
    misunderstand:-15 misunderstanding:-18 misunderstands:-13 misunderstood:-14 mlm:-14 mmk:6 mml:20
    moan:-6 moaned:-4 moaning:-4 moans:-6 mock:-18 mocked:-13 mocker:-8 mockeries:-16 mockers:-13
    mockery:-13 mocking:-17 mocks:-20 mofo:-24 molest:-21 molestation:-19 molestations:-29
    molested:-19 molester:-23 molesters:-22 molesting:-28 molests:-31 mongering:-8 monopolize:-8
    monopolized:-9 monopolizes:-11 monopolizing:-5 mooch:-17 mooched:-14 moocher:-15 moochers:-19
    mooches:-14 mooching:-17 moodier:-11 moodiest:-21 moodily:-13 moodiness:-14 moodinesses:-14
    moody:-15 mope:-19 moping:-10 moron:-22 moronic:-27 moronically:-14 moronity:-11 morons:-13
    motherfucker:-36 motherfucking:-28 motivate:16 motivated:20 motivating:22 motivation:14
    mourn:-18 mourned:-13 mourner:-16 mourners:-18 mournful:-16 mournfuller:-19 mournfully:-17
    mournfulness:-18 mourning:-19 mourningly:-23 mourns:-24 muah:23 mubar:-10 mumpish:-14 murder:-37
    murdered:-34 murderee:-32 murderees:-31 murderer:-36 murderers:-33 murderess:-22 murderesses:-26
    murdering:-33 murderous:-32 murderously:-31 murderousness:-29 murders:-30 musm:9 mwah:25
    n00b:-16 n1:19 nag:-15 nagana:-17 nagged:-17 nagger:-18 naggers:-15 naggier:-14 naggiest:-24
    nagging:-17 naggingly:-9 naggy:-17 nags:-11 nah:-4 naive:-11 nastic:2 nastier:-23 nasties:-21
    nastiest:-24 nastily:-19 nastiness:-11 nastinesses:-26 nasturtium:4 nasturtiums:1 nasty:-26
    natural:15 nbd:13 nbif:-5 neat:20 neaten:12 neatened:20 neatening:13 neatens:11 neater:10
    neatest:17 neath:2 neatherd:-4 neatly:14 neatness:13 neats:11 needy:-14 negative:-27
    negativity:-23 neglect:-20 neglected:-24 neglecter:-17 neglecters:-15 neglectful:-20
    neglectfully:-21 neglectfulness:-20 neglecting:-17 neglects:-22 nerd:-12 nerdier:-2 nerdiest:6
    nerdish:-1 nerdy:-2 nerves:-4 nervous:-11 nervously:-6 nervousness:-12 neurotic:-14
    neurotically:-18 neuroticism:-9 neurotics:-7 nfc:-27 nfw:-24 nh:22 nice:18 nicely:19 niceness:16
    nicenesses:21 nicer:19 nicest:22 niceties:15 nicety:12 nifty:17 niggas:-14 nigger:-33 nimby:-8
    nimjd:-7 nimq:-2 nimy:-14 nitl:-15 nme:-21 no:-12 noble:20 noisy:-7 nonsense:-17 noob:-2
    nosey:-8 notorious:-19 novel:13 noyb:-7 np:14 ntmu:14 numb:-14 numbat:2 numbed:-9 number:3
    numberable:6 numbest:-10 numbfish:-4 numbfishes:-7 numbing:-11 numbingly:-13 numbles:4
    numbly:-14 numbness:-11 numbs:-7 numbskull:-23 numbskulls:-22 nurtural:15 nurturance:16
    nurturances:13 nurturant:17 nurture:14 nurtured:19 nurturer:19 nurturers:8 nurtures:19
    nurturing:20 nuts:-13 o-8:-5 obliterate:-29 obliterated:-21 obnoxious:-20 obnoxiously:-23
    obnoxiousness:-21 obscene:-28 obsess:-10 obsessed:-7 obsesses:-10 obsessing:-14 obsession:-14
    obsessional:-15 obsessionally:-13 obsessions:-9 obsessive:-9 obsessively:-4 obsessiveness:-12
    obsessives:-7 obsolete:-12 obstacle:-15 obstacles:-16 obstinate:-12 odd:-13 offence:-12
    offences:-14 offend:-12 offended:-10 offender:-15 offenders:-15 offending:-23 offends:-20
    offense:-10 offenseless:7 offenses:-15 offensive:-20 offensively:-28 offensiveness:-23
    offensives:-8 offline:-5 ok:12 okay:9 okays:21 ominous:-14 once-in-a-lifetime:18 openness:14
    opportune:17 opportunely:15 opportuneness:12 opportunism:4 opportunisms:2 opportunist:2
    opportunistic:-1 opportunistically:9 opportunists:3 opportunities:16 opportunity:18
    oppressed:-21 oppressive:-17 optimal:15 optimality:19 optimally:13 optimisation:16
    optimisations:18 optimise:19 optimised:17 optimises:16 optimising:17 optimism:25 optimisms:20
    optimist:24 optimistic:13 optimistically:21 optimists:16 optimization:16 optimizations:9
    optimize:22 optimized:20 optimizer:15 optimizers:21 optimizes:18 optimizing:20 optionless:-17
    original:13 outcry:-23 outgoing:12 outmaneuvered:5 outrage:-23 outraged:-25 outrageous:-20
    outrageously:-12 outrageousness:-12 outrageousnesses:-13 outrages:-23 outraging:-20 outreach:11
    outstanding:30 overjoyed:27 overload:-15 overlooked:-1 overreact:-10 overreacted:-17
    overreaction:-7 overreacts:-22 oversell:-9 overselling:-8 oversells:3 oversimplification:2
    oversimplifies:1 oversimplify:-6 overstatement:-11 overstatements:-7 overweight:-15 overwhelm:-7
    overwhelmed:2 overwhelmingly:-5 overwhelms:-8 oxymoron:-5 pain:-23 pained:-18 painful:-19
    painfuller:-17 painfully:-24 painfulness:-27 paining:-17 painless:12 painlessly:11
    painlessness:4 pains:-18 palatable:16 palatableness:8 palatably:11 panic:-23 panicked:-20
    panicking:-19 panicky:-15 panicle:5 panicled:1 panicles:-2 panics:-19 paniculate:1 panicums:-1
    paradise:32 paradox:-4 paranoia:-10 paranoiac:-13 paranoiacs:-7 paranoias:-15 paranoid:-10
    paranoids:-16 pardon:13 pardoned:9 pardoning:17 pardons:12 parley:-4 partied:14 partier:14
    partiers:7 parties:17 party:17 partyer:12 partyers:11 partying:16 passion:20 passional:16
    passionate:24 passionately:24 passionateness:23 passionflower:3 passionflowers:4 passionless:-19
    passions:22 passive:8 passively:-7 pathetic:-27 pathetical:-12 pathetically:-18 pay:-4 peace:25
    peaceable:17 peaceableness:18 peaceably:20 peaceful:22 peacefuller:19 peacefullest:31
    peacefully:24 peacefulness:21 peacekeeper:16 peacekeepers:16 peacekeeping:20 peacekeepings:16
    peacemaker:20 peacemakers:24 peacemaking:17 peacenik:8 peaceniks:7 peaces:21 peacetime:22
    peacetimes:21 peculiar:6 peculiarities:1 peculiarity:6 peculiarly:-4 penalty:-20 pensive:3
    perfect:27 perfecta:14 perfectas:6 perfected:27 perfecter:18 perfecters:14 perfectest:31
    perfectibilities:21 perfectibility:18 perfectible:15 perfecting:23 perfection:27
    perfectionism:13 perfectionist:15 perfectionistic:7 perfectionists:1 perfections:25
    perfective:12 perfectively:21 perfectiveness:9 perfectives:9 perfectivity:22 perfectly:32
    perfectness:30 perfecto:13 perfects:16 peril:-17 perjury:-19 perpetrator:-22 perpetrators:-10
    perplexed:-13 persecute:-21 persecuted:-13 persecutes:-12 persecuting:-15 perturbed:-14
    perverse:-18 perversely:-22 perverseness:-21 perversenesses:-5 perversion:-13 perversions:-12
    perversities:-11 perversity:-26 perversive:-21 pervert:-23 perverted:-25 pervertedly:-12
    pervertedness:-12 perverter:-17 perverters:-6 perverting:-10 perverts:-28 pesky:-12
    pessimism:-15 pessimisms:-20 pessimist:-15 pessimistic:-15 pessimistically:-20 pessimists:-10
    petrifaction:-19 petrifactions:-3 petrification:-1 petrifications:-4 petrified:-25 petrifies:-23
    petrify:-17 petrifying:-26 pettier:-3 pettiest:-13 petty:-8 phobia:-16 phobias:-20 phobic:-12
    phobics:-13 picturesque:16 pileup:-11 pique:-11 piqued:1 piss:-17 pissant:-15 pissants:-25
    pissed:-32 pisser:-20 pissers:-14 pisses:-14 pissing:-17 pissoir:-8 pita:-24 piteous:-12
    pitiable:-11 pitiableness:-11 pitiably:-11 pitied:-13 pitier:-12 pitiers:-13 pities:-12
    pitiful:-22 pitifuller:-18 pitifullest:-11 pitifully:-12 pitifulness:-12 pitiless:-18
    pitilessly:-21 pitilessness:-5 pity:-12 pitying:-14 pityingly:-10 pityriasis:-8 play:14
    played:14 playful:19 playfully:16 playfulness:12 playing:8 plays:10 pleasant:23 pleasanter:15
    pleasantest:26 pleasantly:21 pleasantness:23 pleasantnesses:23 pleasantries:13 pleasantry:20
    please:13 pleased:19 pleaser:17 pleasers:10 pleases:17 pleasing:24 pleasurability:19
    pleasurable:24 pleasurableness:24 pleasurably:26 pleasure:27 pleasured:23 pleasureless:-16
    pleasures:19 pleasuring:28 pls:3 plz:3 pmbi:8
    """
}
