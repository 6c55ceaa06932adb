// Made of Resources/words/sentiment.tsv, which names its source and licence, by
// PERCH_RECORD=1 swift test --filter SentimentTable
extension SentimentTable {
  static let words3: StaticString = """
    pmfji:3 pmji:7 po:-26 poised:10 poison:-25 poisoned:-22 poisoner:-27 poisoners:-31 poisoning:-28
    poisonings:-24 poisonous:-27 poisonously:-29 poisons:-27 poisonwood:-10 pollute:-23 polluted:-20
    polluter:-18 polluters:-20 pollutes:-22 poor:-21 poorer:-15 poorest:-25 popular:18 popularise:16
    popularised:11 popularises:5 popularising:12 popularities:16 popularity:21 popularization:13
    popularizations:9 popularize:13 popularized:19 popularizer:18 popularizers:10 popularizes:14
    popularizing:15 popularly:18 positive:26 positively:24 positiveness:23 positivenesses:22
    positiver:23 positives:24 positivest:29 positivism:16 positivisms:18 positivist:20
    positivistic:19 positivists:17 positivities:26 positivity:23 possessive:-9 postpone:-9
    postponed:-8 postpones:-11 postponing:-5 poverty:-23 powerful:18 powerless:-22 praise:26
    praised:22 praiser:20 praisers:20 praises:24 praiseworthily:19 praiseworthiness:24
    praiseworthy:26 praising:25 pray:13 praying:15 prays:14 prblm:-16 prblms:-23 precious:27
    preciously:22 preciousness:19 prejudice:-23 prejudiced:-19 prejudices:-18 prejudicial:-26
    prejudicially:-15 prejudicialness:-24 prejudicing:-18 prepared:9 pressure:-12 pressured:-9
    pressureless:10 pressures:-13 pressuring:-14 pressurise:-6 pressurised:-4 pressurises:-8
    pressurising:-6 pressurizations:-3 pressurize:-7 pressurized:1 pressurizer:1 pressurizers:-7
    pressurizes:-2 pressurizing:-2 pretend:-4 pretending:4 pretends:-4 prettied:16 prettier:21
    pretties:17 prettiest:27 pretty:22 prevent:1 prevented:1 preventing:-1 prevents:3 prick:-14
    pricked:-6 pricker:-3 prickers:-2 pricket:-5 prickets:3 pricking:-9 prickle:-10 prickled:-2
    prickles:-8 pricklier:-16 prickliest:-14 prickliness:-6 prickling:-8 prickly:-9 pricks:-9
    pricky:-6 pride:14 prison:-23 prisoner:-25 prisoners:-23 privilege:15 privileged:19
    privileges:16 privileging:7 prize:23 prized:24 prizefight:-1 prizefighter:10 prizefighters:-1
    prizefighting:4 prizefights:3 prizer:10 prizers:8 prizes:20 prizewinner:23 prizewinners:24
    prizewinning:30 proactive:18 problem:-17 problematic:-19 problematical:-18 problematically:-20
    problematics:-13 problems:-17 profit:19 profitabilities:11 profitability:11 profitable:19
    profitableness:24 profitably:16 profited:13 profiteer:8 profiteered:-5 profiteering:-6
    profiteers:5 profiter:7 profiterole:4 profiteroles:5 profiting:16 profitless:-15 profits:19
    profitwise:9 progress:18 prominent:13 promiscuities:-8 promiscuity:-18 promiscuous:-3
    promiscuously:-15 promiscuousness:-9 promise:13 promised:15 promisee:8 promisees:11 promiser:13
    promisers:16 promises:16 promising:17 promisingly:12 promisor:10 promisors:4 promissory:9
    promote:16 promoted:18 promotes:14 promoting:15 propaganda:-10 prosecute:-17 prosecuted:-16
    prosecutes:-18 prosecution:-22 prospect:12 prospects:12 prosperous:21 protect:16 protected:19
    protects:13 protest:-10 protested:-5 protesters:-9 protesting:-18 protests:-9 proud:21
    prouder:22 proudest:26 proudful:19 proudhearted:14 proudly:26 provoke:-17 provoked:-11
    provokes:-13 provoking:-8 pseudoscience:-12 ptl:26 pu:-11 puke:-24 puked:-18 pukes:-19
    puking:-18 pukka:28 punish:-24 punishabilities:-17 punishability:-16 punishable:-19 punished:-20
    punisher:-19 punishers:-26 punishes:-21 punishing:-26 punishment:-22 punishments:-18
    punitive:-23 pushy:-11 puzzled:-7 qq:-22 qt:18 quaking:-15 questionable:-12 questioned:-4
    questioning:-4 racism:-31 racist:-30 racists:-25 radian:4 radiance:14 radiances:11 radiancies:8
    radiancy:14 radians:2 radiant:21 radiantly:13 radiants:12 rage:-26 raged:-20 ragee:-4
    rageful:-28 rages:-21 raging:-24 rainy:-3 rancid:-25 rancidity:-26 rancidly:-25 rancidness:-26
    rancidnesses:-16 rant:-14 ranter:-12 ranters:-12 rants:-13 rape:-37 raped:-36 raper:-34
    rapers:-36 rapes:-35 rapeseeds:-5 raping:-38 rapist:-39 rapists:-33 rapture:6 raptured:9
    raptures:7 rapturous:17 rash:-17 ratified:6 reach:1 reached:4 reaches:2 reaching:8 readiness:10
    ready:15 reassurance:15 reassurances:14 reassure:14 reassured:17 reassures:15 reassuring:17
    reassuringly:18 rebel:-6 rebeldom:-15 rebelled:-10 rebelling:-11 rebellion:-5 rebellions:-11
    rebellious:-12 rebelliously:-18 rebelliousness:-12 rebels:-8 recession:-18 reckless:-17
    recommend:15 recommended:8 recommends:9 redeemed:13 reek:-24 reeked:-20 reeker:-17 reekers:-15
    reeking:-20 refuse:-12 refused:-12 refusing:-17 regret:-18 regretful:-19 regretfully:-19
    regretfulness:-16 regrets:-15 regrettable:-23 regrettably:-20 regretted:-16 regretter:-16
    regretters:-20 regretting:-17 reinvigorate:23 reinvigorated:19 reinvigorates:18
    reinvigorating:17 reinvigoration:22 reject:-17 rejected:-23 rejectee:-23 rejectees:-18
    rejecter:-16 rejecters:-18 rejecting:-20 rejectingly:-17 rejection:-25 rejections:-21
    rejective:-18 rejector:-18 rejects:-22 rejoice:19 rejoiced:20 rejoices:21 rejoicing:28 relax:19
    relaxant:10 relaxants:7 relaxation:24 relaxations:10 relaxed:22 relaxedly:15 relaxedness:20
    relaxer:16 relaxers:14 relaxes:15 relaxin:17 relaxing:22 relaxins:12 relentless:2 reliant:5
    relief:21 reliefs:13 relievable:11 relieve:15 relieved:16 relievedly:14 reliever:15 relievers:10
    relieves:15 relieving:15 relievo:13 relishing:16 reluctance:-14 reluctancy:-16 reluctant:-10
    reluctantly:-4 remarkable:26 remorse:-11 remorseful:-9 remorsefully:-7 remorsefulness:-7
    remorseless:-23 remorselessly:-20 remorselessness:-28 repetitive:-10 repress:-14 repressed:-13
    represses:-13 repressible:-15 repressing:-18 repression:-16 repressions:-17 repressive:-14
    repressively:-17 repressiveness:-10 repressor:-14 repressors:-22 repressurize:-3 repressurized:1
    repressurizes:1 repressurizing:-1 repulse:-28 repulsed:-22 rescue:23 rescued:18 rescues:13
    resent:-7 resented:-16 resentence:-10 resentenced:-8 resentences:-6 resentencing:2 resentful:-21
    resentfully:-14 resentfulness:-20 resenting:-12 resentment:-19 resentments:-19 resents:-12
    resign:-14 resignation:-12 resignations:-12 resigned:-10 resignedly:-7 resignedness:-8
    resigner:-12 resigners:-10 resigning:-9 resigns:-13 resolute:11 resolvable:10 resolve:16
    resolved:7 resolvent:7 resolvents:4 resolver:7 resolvers:14 resolves:7 resolving:16 respect:21
    respectabilities:18 respectability:24 respectable:19 respectableness:12 respectably:17
    respected:21 respecter:21 respecters:16 respectful:20 respectfully:17 respectfulness:19
    respectfulnesses:13 respecting:22 respective:18 respectively:14 respectiveness:11 respects:13
    responsible:13 responsive:15 restful:15 restless:-11 restlessly:-14 restlessness:-12 restore:12
    restored:14 restores:12 restoring:12 restrict:-16 restricted:-16 restricting:-16 restriction:-11
    restricts:-13 retained:1 retard:-24 retarded:-27 retreat:8 revenge:-24 revenged:-9
    revengeful:-24 revengefully:-14 revengefulness:-22 revenger:-21 revengers:-20 revenges:-19
    revered:23 revive:14 revives:16 reward:27 rewardable:20 rewarded:22 rewarder:16 rewarders:19
    rewarding:24 rewardingly:24 rewards:21 rich:26 richened:19 richening:10 richens:8 richer:24
    riches:24 richest:24 richly:19 richness:22 richnesses:21 richweed:1 richweeds:-1 ridicule:-20
    ridiculed:-15 ridiculer:-16 ridiculers:-16 ridicules:-18 ridiculing:-18 ridiculous:-15
    ridiculously:-14 ridiculousness:-11 ridiculousnesses:-16 rig:-5 rigged:-15 rigid:-5
    rigidification:-11 rigidifications:-8 rigidified:-7 rigidifies:-6 rigidify:-3 rigidities:-7
    rigidity:-7 rigidly:-7 rigidness:-3 rigorous:-11 rigorously:-4 riot:-26 riots:-23 risk:-11
    risked:-9 risker:-8 riskier:-14 riskiest:-15 riskily:-7 riskiness:-13 riskinesses:-16
    risking:-13 riskless:13 risks:-11 risky:-8 rob:-26 robber:-26 robed:-7 robing:-15 robs:-20
    robust:14 rofl:27 roflcopter:21 roflmao:25 romance:26 romanced:22 romancer:13 romancers:17
    romances:13 romancing:20 romantic:17 romantically:18 romanticise:17 romanticised:17
    romanticises:13 romanticising:27 romanticism:22 romanticisms:21 romanticist:19 romanticists:13
    romanticization:15 romanticizations:20 romanticize:18 romanticized:9 romanticizes:18
    romanticizing:12 romantics:19 rotfl:26 rotflmao:28 rotflmfao:25 rotflol:30 rotgl:29 rotglmao:18
    rotten:-23 rude:-20 rudely:-22 rudeness:-15 ruder:-21 ruderal:-8 ruderals:-4 rudesby:-20
    rudest:-25 ruin:-28 ruinable:-16 ruinate:-28 ruinated:-15 ruinates:-15 ruinating:-15
    ruination:-27 ruinations:-16 ruined:-21 ruiner:-20 ruing:-16 ruining:-10 ruinous:-27
    ruinously:-26 ruinousness:-10 ruins:-19 sabotage:-24 sad:-21 sadden:-26 saddened:-24
    saddening:-22 saddens:-19 sadder:-24 saddest:-30 sadly:-18 sadness:-19 safe:19 safecracker:-7
    safecrackers:-9 safecracking:-9 safecrackings:-7 safeguard:16 safeguarded:15 safeguarding:11
    safeguards:14 safekeeping:14 safelight:11 safelights:8 safely:22 safeness:15 safer:18 safes:4
    safest:17 safeties:15 safety:18 safetyman:3 salient:11 sapfu:-11 sappy:-10 sarcasm:-9
    sarcasms:-9 sarcastic:-10 sarcastically:-11 satisfaction:19 satisfactions:21 satisfactorily:16
    satisfactoriness:15 satisfactory:15 satisfiable:19 satisfied:18 satisfies:18 satisfy:20
    satisfying:20 satisfyingly:19 savage:-20 savaged:-20 savagely:-22 savageness:-26 savagenesses:-9
    savageries:-19 savagery:-25 savages:-24 save:22 saved:18 scam:-27 scams:-28 scandal:-19
    scandalous:-24 scandals:-22 scapegoat:-17 scapegoats:-14 scare:-22 scarecrow:-8 scarecrows:-7
    scared:-19 scaremonger:-21 scaremongers:-20 scarer:-17 scarers:-13 scares:-14 scarey:-17
    scaring:-19 scary:-22 sceptic:-10 sceptical:-12 scepticism:-8 sceptics:-7 scold:-17 scoop:6
    scorn:-17 scornful:-18 scream:-17 screamed:-13 screamers:-15 screaming:-16 screams:-12 screw:-4
    screwball:-2 screwballs:-3 screwbean:3 screwdriver:3 screwdrivers:1 screwed:-22 screwer:-12
    screwers:-5 screwier:-6 screwiest:-20 screwiness:-5 screwing:-9 screwlike:1 screws:-10
    screwup:-17 screwups:-10 screwworm:-4 screwworms:-1 screwy:-14 scrumptious:21 scrumptiously:15
    scumbag:-32 secure:14 secured:17 securely:14 securement:11 secureness:14 securer:15 securers:6
    secures:13 securest:26 securing:13 securities:12 securitization:2 securitizations:1 securitize:3
    securitized:14 securitizes:16 securitizing:7 security:14 sedition:-18 seditious:-17 seduced:-15
    self-confident:25 selfish:-21 selfishly:-14 selfishness:-17 selfishnesses:-20 sentence:3
    sentenced:-1 sentences:2 sentencing:-6 sentimental:13 sentimentalise:12 sentimentalised:8
    sentimentalising:4 sentimentalism:10 sentimentalisms:4 sentimentalist:8 sentimentalists:7
    sentimentalities:9 sentimentality:12 sentimentalization:12 sentimentalizations:4
    sentimentalize:8 sentimentalized:11 sentimentalizes:11 sentimentalizing:8 sentimentally:19
    serene:20 serious:-3 seriously:-7 seriousness:-2 sete:28 severe:-16 severed:-15 severely:-20
    severeness:-10 severer:-16 severest:-15 sexy:24 sfete:27 sgtm:24 shake:-7 shakeable:-3
    shakedown:-12 shakedowns:-14 shaken:-3 shakeout:-13 shakeouts:-8 shakers:3 shakeup:-6
    shakeups:-5 shakier:-9 shakiest:-12 shakily:-7 shakiness:-7 shaking:-7 shaky:-9 shame:-21
    shamed:-26 shamefaced:-23 shamefacedly:-19 shamefacedness:-20 shamefast:-10 shameful:-22
    shamefully:-19 shamefulness:-24 shamefulnesses:-23 shameless:-14 shamelessly:-14
    shamelessness:-14 shamelessnesses:-20 shames:-17 share:12 shared:14 shares:12 sharing:18
    shattered:-21 shit:-26 shitake:-3 shitakes:-11 shithead:-31 shitheads:-26 shits:-21 shittah:1
    shitted:-17 shittier:-21 shittiest:-34 shittim:-6 shittimwood:-3 shitting:-18 shitty:-26
    shock:-16 shockable:-10 shocked:-13 shocker:-6 shockers:-11 shocking:-17 shockingly:-7
    shockproof:13 shocks:-16 shook:-4 shoot:-14 short-sighted:-12 short-sightedness:-11 shortage:-10
    shortages:-6 shrew:-9 shy:-10 shyer:-8 shying:-9 shylock:-21 shylocked:-7 shylocking:-15
    shylocks:-14 shyly:-7 shyness:-13 shynesses:-12 shyster:-16 shysters:-9 sick:-23 sicken:-19
    sickened:-25 sickener:-22 sickeners:-22 sickening:-24 sickeningly:-21 sickens:-20 sigh:1
    significance:11 significant:8 silencing:-5 sillibub:-1 sillier:10 sillies:8 silliest:8
    sillily:-1 sillimanite:1 sillimanites:2 silliness:-9 sillinesses:-12 silly:1 sin:-26 sincere:17
    sincerely:21 sincereness:18 sincerer:20 sincerest:20 sincerities:15 sinful:-26 singleminded:12
    sinister:-29 sins:-20 skeptic:-9 skeptical:-13 skeptically:-12 skepticism:-10 skepticisms:-12
    skeptics:-4 slam:-16 slap:6 slash:-11 slashed:-9 slashes:-8 slashing:-11 slavery:-38 slaw:21
    sleeplessness:-16 slicker:4 slickest:3 sluggish:-17 slut:-28 sluts:-27 sluttier:-27
    sluttiest:-31 sluttish:-22 sluttishly:-21 sluttishness:-25 sluttishnesses:-20 slutty:-23
    smart:17 smartass:-21 smartasses:-17 smarted:7 smarten:19 smartened:15 smartening:17 smartens:15
    smarter:20 smartest:30 smartie:13 smarties:17 smarting:-7 smartly:15 smartness:20 smartnesses:15
    smarts:16 smartweed:2 smartweeds:1 smarty:11 smear:-15 smh:-13 smilax:6 smilaxes:3 smile:15
    smiled:25 smileless:-14 smiler:17 smiles:21 smiley:17 smileys:15 smiling:20 smilingly:23
    smog:-12 smother:-18 smothered:-9 smothering:-14 smothers:-19 smothery:-11 smug:8 smugger:-10
    smuggest:-15 smuggle:-16 smuggled:-15 smuggler:-21 smugglers:-14 smuggles:-17 smuggling:-21
    smugly:2 smugness:-14 smugnesses:-17 snafu:-25 sneaky:-9 snob:-20 snobbery:-20 snobbier:-7
    snobbiest:-5 snobbily:-16 snobbish:-9 snobbishly:-12 snobbishness:-11 snobbishnesses:-17
    snobbism:-10 snobbisms:-3 snobby:-17 snobs:-14 snub:-18 snubbed:-20 snubbing:-9 snubs:-21
    sob:-10 sobbed:-19 sobbing:-16 sobering:-8 sobs:-25 sociabilities:12 sociability:11 sociable:19
    sociableness:15 sociably:16 sok:13 solemn:-3 solemnified:-5 solemnifies:-5 solemnify:3
    solemnifying:1 solemnities:3 solemnity:-11 solemnization:7 solemnize:3 solemnized:-7
    solemnizes:6 solemnizing:-6 solemnly:8 solid:6 solidarity:12 solution:13 solutions:7 solve:8
    solved:11 solves:11 solving:14 somber:-18 son-of-a-bitch:-27 soothe:15 soothed:5 soothing:13
    sophisticated:26 sore:-15 sorrow:-24 sorrowed:-24 sorrower:-23 sorrowful:-22 sorrowfully:-23
    sorrowfulness:-25 sorrowing:-17 sorrows:-16 sorry:-3 soulmate:29 spam:-15 spammer:-22
    spammers:-16 spamming:-21 spark:9 sparkle:18 sparkles:13 sparkling:12 special:17 speculative:4
    spirit:7 spirited:13 spiritless:-13 spite:-24 spited:-24 spiteful:-19 spitefully:-23
    spitefulness:-15 spitefulnesses:-23 spites:-14 splendent:27 splendid:28 splendidly:21
    splendidness:23 splendiferous:26 splendiferously:19 splendiferousness:17 splendor:30
    splendorous:22 splendors:20 splendour:22 splendours:22 splendrous:22 sprightly:20 squelched:-10
    stab:-28 stabbed:-19 stable:12 stabs:-19 stall:-8 stalled:-8 stalling:-8 stamina:12 stammer:-9
    stammered:-9 stammerer:-11 stammerers:-8 stammering:-10 stammers:-8 stampede:-18 stank:-19
    startle:-13 startled:-7 startlement:-5 startlements:2 startler:-8 startlers:-5 startles:-5
    startling:3 startlingly:-3 starve:-19 starved:-26 starves:-23 starving:-18 steadfast:10
    steal:-22 stealable:-17 stealer:-17 stealers:-22 stealing:-27 stealings:-19 steals:-23
    stealth:-3 stealthier:-3 stealthiest:4 stealthily:1 stealthiness:2 stealths:-3 stealthy:-1
    stench:-23 stenches:-15 stenchful:-24 stenchy:-23 stereotype:-13 stereotyped:-12 stifled:-14
    stimulate:9 stimulated:9 stimulates:10 stimulating:19 stingy:-16 stink:-17 stinkard:-23
    stinkards:-10 stinkbug:-2 stinkbugs:-10 stinker:-15 stinkers:-12 stinkhorn:-2 stinkhorns:-8
    stinkier:-15 stinkiest:-21 stinking:-24 stinkingly:-13 stinko:-15 stinkpot:-25 stinkpots:-7
    stinks:-10 stinkweed:-4 stinkwood:-1 stinky:-15 stolen:-22 stop:-12 stopped:-9 stopping:-6
    stops:-6 stout:7 straight:9 strain:-2 strained:-17 strainer:-8 strainers:-3 straining:-13
    strains:-12 strange:-8 strangely:-12 strangled:-25 strength:22 strengthen:13 strengthened:18
    strengthener:18 strengtheners:14 strengthening:22 strengthens:20 strengths:17 stress:-18
    stressed:-14 stresses:-20 stressful:-23 stressfully:-26 stressing:-15 stressless:16
    stresslessness:16 stressor:-18 stressors:-21 stricken:-23 strike:-5 strikers:-6 strikes:-15
    strong:23 strongbox:7 strongboxes:3 stronger:16 strongest:19 stronghold:5 strongholds:10
    strongish:17 strongly:11 strongman:7 strongmen:5 strongyl:6 strongyles:2 strongyloidosis:-8
    strongyls:1 struck:-10 struggle:-13 struggled:-14 struggler:-11 strugglers:-14 struggles:-15
    struggling:-18 stubborn:-17 stubborner:-15 stubbornest:-6 stubbornly:-14 stubbornness:-11
    stubbornnesses:-15 stuck:-10 stunk:-16 stunned:-4 stunning:16 stuns:1 stupid:-24 stupider:-25
    stupidest:-24 stupidities:-20 stupidity:-19 stupidly:-20 stupidness:-17 stupidnesses:-26
    stupids:-23 stutter:-10 stuttered:-9 stutterer:-10 stutterers:-11 stuttering:-13 stutters:-10
    suave:20 submissive:-13 submissively:-10 submissiveness:-7 substantial:8 subversive:-9
    succeed:22 succeeded:18 succeeder:12 succeeders:13 succeeding:22 succeeds:22 success:27
    successes:26 successful:28 successfully:22 successfulness:27 succession:8 successional:9
    successionally:11 successions:1 successive:11 successively:9 successiveness:10 successor:9
    successors:11 suck:-19 sucked:-20 sucker:-24 suckered:-20 suckering:-21 suckers:-23 sucks:-15
    sucky:-19 suffer:-25 suffered:-22 sufferer:-20 sufferers:-24 suffering:-21 suffers:-21
    suicidal:-35 suicide:-35 suing:-11 sulking:-15 sulky:-8 sullen:-17 sunnier:23 sunniest:24
    sunny:18 sunshine:22 sunshiny:19 super:29 superb:31 superior:25 superiorities:8 superiority:14
    superiorly:22 superiors:10 support:17 supported:13 supporter:11 supporters:19 supporting:19
    supportive:12 supportiveness:15 supports:15 supremacies:8 supremacist:5 supremacists:-10
    supremacy:2 suprematists:4 supreme:26 supremely:27 supremeness:23 supremer:23 supremest:22
    supremo:19 supremos:13 sure:13 surefire:10 surefooted:19 surefootedly:16 surefootedness:15
    surely:19 sureness:20 surer:12 surest:13 sureties:13 surety:10 suretyship:-1 suretyships:4
    surprisal:15 surprisals:7 surprise:11 surprised:9 surpriser:6 surprisers:3 surprises:9
    surprising:11 surprisingly:12 survived:23 surviving:12 survivor:15 suspect:-12 suspected:-9
    suspecting:-7 suspects:-14 suspend:-13 suspended:-21 suspicion:-16 suspicions:-15 suspicious:-15
    suspiciously:-17 suspiciousness:-12 sux:-15 swak:23 swear:-2 swearing:-10 swears:2 sweet:20
    sweetheart:33 sweethearts:28 sweetie:22 sweeties:21 sweetly:21 sweetness:22 sweets:22 swift:8
    swiftly:12 swindle:-24 swindles:-15 swindling:-20 sympathetic:23 sympathy:15 talent:18
    talented:23 talentless:-16 talents:20 tantrum:-18 tantrums:-15 tard:-25 tears:-9 teas:3
    tease:-13 teased:-12 teasel:-1 teaseled:-8 teaseler:-8 teaselers:-12 teaseling:-4 teaselled:-4
    teaselling:-2 teasels:-1 teaser:-10 teasers:-7 teases:-12 teashops:2 teasing:-3 teasingly:-4
    teaspoon:2 teaspoonful:2 teaspoonfuls:4 teaspoons:5 teaspoonsful:3 temper:-18 tempers:-13
    tendered:5 tenderer:6 tenderers:12 tenderest:14 tenderfeet:-4 tenderfoot:-1 tenderfoots:-5
    tenderhearted:15 tenderheartedly:27 tenderheartedness:7 tenderheartednesses:28 tendering:6
    tenderization:2 tenderize:1 tenderized:1 tenderizer:4 tenderizes:3 tenderizing:3 tenderloin:-2
    tenderloins:4 tenderly:18 tenderness:18 tendernesses:9 tenderometer:2 tenderometers:2 tenders:6
    tense:-14 tensed:-10 tensely:-12 tenseness:-15 tenser:-15 tenses:-9 tensest:-12 tensing:-10
    tension:-13 tensional:-8 tensioned:-4 tensioner:-16 tensioners:-9 tensioning:-14 tensionless:6
    tensions:-17 terrible:-21 terribleness:-19 terriblenesses:-26 terribly:-26 terrific:21
    terrifically:17 terrified:-30 terrifies:-26 terrify:-23 terrifying:-27 terror:-24 terrorise:-31
    terrorised:-33 terrorises:-33 terrorising:-30 terrorism:-36 terrorisms:-32 terrorist:-37
    terroristic:-33 terrorists:-31 terrorization:-27 terrorize:-33 terrorized:-31 terrorizes:-31
    terrorizing:-30 terrorless:9 terrors:-26 tgif:23 thank:15 thanked:19 thankful:27 thankfuller:19
    thankfullest:20 thankfully:18 thankfulness:21 thanks:19 thief:-24 thieve:-22 thieved:-14
    thieveries:-21 thievery:-20 thieves:-23 thks:14 thorny:-11 thoughtful:16 thoughtfully:17
    thoughtfulness:19 thoughtless:-20 threat:-24 threaten:-16 threatened:-20 threatener:-14
    threateners:-18 threatening:-24 threateningly:-22 threatens:-16 threating:-20 threats:-18
    thrill:15 thrilled:19 thriller:4 thrillers:1 thrilling:21 thrillingly:20 thrills:15 thwarted:-1
    thwarting:-7 thwarts:-4 thx:15 tia:23 ticked:-18 timid:-10 timider:-10 timidest:-9 timidities:-7
    timidity:-13 timidly:-7 timidness:-10 timorous:-8 tired:-19 tits:-9 tmi:-3 tnx:11 tolerance:12
    tolerances:3 tolerant:11 tolerantly:4 toothless:-14 top:8 tops:23 torn:-10 torture:-29
    tortured:-26 torturer:-23 torturers:-35 tortures:-25 torturing:-30 torturous:-27 torturously:-22
    totalitarian:-21 totalitarianism:-27 tough:-5 toughed:7 toughen:1 toughened:1 toughening:9
    toughens:-2 tougher:7 toughest:-3 toughie:-7 toughies:-6 toughing:-5 toughish:-10 toughly:-11
    toughness:-2 toughnesses:3 toughs:-8 toughy:-5 tout:-5 touted:-2 touting:-7 touts:-1
    tragedian:-5 tragedians:-10 tragedienne:-4 tragediennes:-14 tragedies:-19 tragedy:-34 tragic:-20
    tragical:-24 tragically:-27 tragicomedy:2 tragicomic:-2 tragics:-22 tranquil:2 tranquiler:19
    tranquilest:16 tranquilities:15 tranquility:18 tranquilize:3 tranquilized:-2 tranquilizer:-1
    tranquilizers:-4 tranquilizes:-1 tranquilizing:-5 tranquillest:8 tranquillities:5
    tranquillity:18 tranquillized:-2 tranquillizer:-1 tranquillizers:-2 tranquillizes:1
    tranquillizing:8 tranquilly:12 tranquilness:15 trap:-13 trapped:-24 trauma:-18 traumas:-22
    traumata:-17 traumatic:-27 traumatically:-28 traumatise:-28 traumatised:-24 traumatises:-22
    traumatising:-19 traumatism:-24 traumatization:-30 traumatizations:-22 traumatize:-24
    traumatized:-17 traumatizes:-14 traumatizing:-23 travesty:-27 treason:-19 treasonous:-27
    treasurable:25 treasure:12 treasured:26 treasurer:5 treasurers:4 treasurership:4
    treasurerships:12 treasures:18 treasuries:9 treasuring:21 treasury:8 treat:17 tremble:-11
    trembled:-11 trembler:-6 tremblers:-10 trembles:-1 trembling:-15 trembly:-12 tremulous:-10
    trick:-2 tricked:-6 tricker:-9 trickeries:-12 trickers:-14 trickery:-11 trickie:-4 trickier:-7
    trickiest:-12 trickily:-8 trickiness:-12 trickinesses:-4 tricking:1 trickish:-10 trickishly:-7
    trickishness:-4 trickled:1 trickledown:-7 trickles:2 trickling:-2 trickly:-3 tricks:-5
    tricksier:-5 tricksiness:-10 trickster:-9 tricksters:-13 tricksy:-8 tricky:-6 trite:-8
    triumph:21 triumphal:20 triumphalisms:19 triumphalist:5 triumphalists:9 triumphant:24
    triumphantly:23 triumphed:22 triumphing:23 triumphs:20 trivial:-1 trivialise:-8 trivialised:-8
    trivialises:-11 trivialising:-14 trivialities:-10 triviality:-5 trivialization:-9
    trivializations:-7 trivialize:-11 trivialized:-6 trivializes:-10 trivializing:-6 trivially:4
    trivium:-3 trouble:-17 troubled:-20 troublemaker:-20 troublemakers:-22 troublemaking:-18
    troubler:-14 troublers:-19 troubles:-20 troubleshoot:8 troubleshooter:10 troubleshooters:8
    troubleshooting:7 troubleshoots:5 troublesome:-23 troublesomely:-18 troublesomeness:-19
    troubling:-25 troublous:-21 troublously:-21 true:18 trueness:21 truer:15 truest:19 truly:19
    trust:23 trustability:21 trustable:23 trustbuster:-5 trusted:21 trustee:10 trustees:3
    trusteeship:5 trusteeships:6 truster:19 trustful:21 trustfully:15 trustfulness:21 trustier:13
    trusties:10 trustiest:22 trustily:16 trustiness:16 trusting:17 trustingly:16 trustingness:16
    trustless:-23 trustor:4 trustors:12 trusts:21 trustworthily:23 trustworthiness:18 trustworthy:26
    trusty:22 truth:13 truthful:20 truthfully:19 truthfulness:17 truths:18 tumor:-16 turmoil:-15
    twat:-34 tx:15 txs:11 ty:16 tyvm:25 ugh:-18 uglier:-22 uglies:-20 ugliest:-28 uglification:-22
    uglified:-15 uglifies:-18 uglify:-21 uglifying:-22 uglily:-21 ugliness:-27 uglinesses:-25
    ugly:-23 unacceptable:-20 unappreciated:-17 unapproved:-14 unattractive:-19 unaware:-8
    unbelievable:8 unbelieving:-8 unbiased:-1 uncertain:-12 uncertainly:-14 uncertainness:-13
    uncertainties:-14 uncertainty:-14 unclear:-10 uncomfortable:-16 uncomfortably:-17
    uncompelling:-9 unconcerned:-9 unconfirmed:-5 uncontrollability:-17 uncontrollable:-15
    uncontrollably:-15 uncontrolled:-10 unconvinced:-16 uncredited:-10 undecided:-9
    underestimate:-12 underestimated:-11 underestimates:-11 undermine:-12 undermined:-15
    undermines:-14 undermining:-15 undeserving:-19 undesirable:-19 unease:-17 uneasier:-14
    uneasiest:-21 uneasily:-14 uneasiness:-16 uneasinesses:-18 uneasy:-16 unemployment:-19
    unequal:-14 unequaled:5 unethical:-23 unfair:-21 unfocused:-17 unfortunate:-20 unfortunately:-14
    unfortunates:-19 unfriendly:-15 unfulfilled:-18 ungrateful:-20 ungratefully:-18
    ungratefulness:-16 unhappier:-24 unhappiest:-25 unhappily:-19 unhappiness:-24 unhappinesses:-22
    unhappy:-18 unhealthy:-24 unified:16 unimportant:-13 unimpressed:-14 unimpressive:-14
    unintelligent:-20 uninvolved:-22 uninvolving:-20 united:18 unjust:-23 unkind:-16 unlovable:-27
    unloved:-19 unlovelier:-19 unloveliest:-19 unloveliness:-20 unlovely:-21 unloving:-23
    unmatched:-3 unmotivated:-14 unpleasant:-21 unprofessional:-23 unprotected:-15 unresearched:-11
    unsatisfied:-17 unsavory:-19 unsecured:-16 unsettled:-13 unsophisticated:-12 unstable:-15
    unstoppable:-8 unsuccessful:-15 unsuccessfully:-17 unsupported:-17 unsure:-10 unsurely:-13
    untarnished:16 unwanted:-9 unwelcome:-17 unworthy:-20 upset:-16 upsets:-15 upsetter:-19
    upsetters:-20 upsetting:-21 uptight:-16 uptightness:-12 urgent:8 urw:19 useful:19 usefully:18
    usefulness:12 useless:-18 uselessly:-15 uselessness:-16 vague:-4 vain:-18 validate:15
    validated:9 validates:14 validating:14 valuable:21 valuableness:17 valuables:21 valuably:23
    value:14 valued:19 values:17 valuing:14 vanity:-9 vbg:21 vbs:31 verdict:6 verdicts:3 vested:6
    vexation:-19 vexing:-20 vibrant:24 vicious:-15 viciously:-13 viciousness:-24 viciousnesses:-6
    victim:-11 victimhood:-20 victimhoods:-9 victimise:-11 victimised:-15 victimises:-12
    victimising:-25 victimization:-23 victimizations:-15 victimize:-25 victimized:-18 victimizer:-18
    victimizers:-16 victimizes:-15 victimizing:-26 victimless:6 victimologies:-6 victimologist:-5
    victimologists:-4 victimology:3 victims:-13 vigilant:7 vigor:11 vigorish:-4 vigorishes:4
    vigoroso:15 vigorously:5 vigorousness:4 vigors:10 vigour:9 vigours:4 vile:-31 villain:-26
    villainess:-29 villainesses:-20 villainies:-23 villainous:-20 villainously:-29
    villainousness:-27 villains:-34 villainy:-26 vindicate:3 vindicated:18 vindicates:16
    vindicating:-11 violate:-22 violated:-24 violater:-26 violaters:-24 violates:-23 violating:-25
    violation:-22 violations:-24 violative:-24 violator:-24 violators:-19 violence:-31 violent:-29
    violently:-28 vip:23 virtue:18 virtueless:-14 virtues:15 virtuosa:17 virtuosas:18 virtuose:10
    virtuosi:9 virtuosic:22 virtuosity:21 virtuoso:20 virtuosos:18 virtuous:24 virtuously:18
    virtuousness:20 virulent:-27 vision:10 visionary:24 visioning:11 visions:9 vital:12 vitalise:11
    vitalised:6 vitalises:11 vitalising:21 vitalism:2 vitalist:3 vitalists:3 vitalities:12
    vitality:13 vitalization:16 vitalizations:8 vitalize:16 vitalized:15 vitalizes:14 vitalizing:13
    vitally:11 vitals:11 vitamin:12 vitriolic:-21 vivacious:18 vociferous:-8 vulnerabilities:-6
    vulnerability:-9 vulnerable:-9 vulnerableness:-11 vulnerably:-12 vulture:-20 vultures:-13 vwd:26
    vwp:21 w00t:22 wag:-2 walkout:-13 walkouts:-7 wanker:-25 want:3 war:-29 warfare:-12 warfares:-18
    warm:9 warmblooded:2 warmed:11 warmer:12 warmers:10 warmest:17 warmhearted:18 warmheartedness:27
    warming:6 warmish:14 warmly:17 warmness:15 warmonger:-29 warmongering:-25 warmongers:-28
    warmouth:4 warmouths:-8 warms:11 warmth:20 warmup:4 warmups:8 warn:-4 warned:-11 warning:-14
    warnings:-12 warns:-4 warred:-24 warring:-19 wars:-26 warsaw:-1 warsaws:-2 warship:-7
    warships:-5 warstle:1 waste:-18 wasted:-22 wasting:-17 wavering:-6 wd:27 weak:-19 weaken:-18
    weakened:-13 weakener:-16 weakeners:-13 weakening:-13 weakens:-13 weaker:-19 weakest:-23
    weakfish:-2 weakfishes:-6 weakhearted:-16 weakish:-12 weaklier:-15 weakliest:-21 weakling:-13
    weaklings:-14 weakly:-18 weakness:-18 weaknesses:-15 weakside:-11 wealth:22 wealthier:22
    wealthiest:22 wealthily:20 wealthiness:24 wealthy:15 weapon:-12 weaponed:-14 weaponless:1
    weaponry:-9 weapons:-19 weary:-11 weep:-27 weeper:-19 weepers:-11 weepie:-4 weepier:-18
    weepies:-16 weepiest:-24 weeping:-19 weepings:-19 weeps:-14 weepy:-13 weird:-7 weirder:-5
    weirdest:-9 weirdie:-13 weirdies:-10 weirdly:-12 weirdness:-9 weirdnesses:-7 weirdo:-18
    weirdoes:-13 weirdos:-11 weirds:-6 weirdy:-9 welcome:20 welcomed:14 welcomely:19 welcomeness:20
    welcomer:14 welcomers:19 welcomes:17 welcoming:19 well:11 welladay:3 wellaway:-8 wellborn:18
    welldoer:25 welldoers:16 welled:4 wellhead:1 wellheads:5 wellhole:-1 wellies:4 welling:16
    wellness:19 wells:10 wellsite:5 wellspring:15 wellsprings:14 welly:2 wept:-20 whimsical:3
    whine:-15 whined:-9 whiner:-12 whiners:-6 whines:-18 whiney:-13 whining:-9 whitewash:1 whore:-33
    whored:-28 whoredom:-21 whoredoms:-24 whorehouse:-11 whorehouses:-19 whoremaster:-19
    whoremasters:-15 whoremonger:-26 whoremongers:-20 whores:-30 whoreson:-22 whoresons:-25
    wicked:-24 wickeder:-22 wickedest:-29 wickedly:-21 wickedness:-21 wickednesses:-22 widowed:-21
    wilco:9 willingness:11 wimp:-14 wimpier:-10 wimpiest:-9 wimpiness:-12 wimpish:-16 wimpishness:-2
    wimple:-2 wimples:-3 wimps:-10 wimpy:-9 win:28 winnable:18 winned:18 winner:28 winners:21
    winning:24 winningly:23 winnings:25 winnow:-3 winnower:-1 winnowers:-2 winnowing:-1 winnows:-2
    wins:27 wisdom:24 wise:21 wiseacre:-12 wiseacres:-1 wiseass:-18 wiseasses:-15 wisecrack:-1
    wisecracked:-5 wisecracker:-1 wisecrackers:1 wisecracking:-6 wisecracks:-3 wised:15 wiseguys:3
    wiselier:9 wiseliest:16 wisely:18 wiseness:19 wisenheimer:-10 wisenheimers:-14 wisents:4
    wiser:12 wises:13 wisest:21 wisewomen:13 wish:17 wishes:6 wishing:9 witch:-15 withdrawal:1
    woe:-18 woebegone:-26 woebegoneness:-11 woeful:-19 woefully:-17 woefulness:-21 woes:-19
    woesome:-12 won:27 wonderful:27 wonderfully:29 wonderfulness:29 woo:21 woohoo:23 woot:18
    worn:-12 worried:-12 worriedly:-20 worrier:-18 worriers:-17 worries:-18 worriment:-15
    worriments:-19 worrisome:-17 worrisomely:-20 worrisomeness:-19 worrit:-21 worrits:-12 worry:-19
    worrying:-14 worrywart:-18 worrywarts:-15 worse:-21 worsen:-23 worsened:-19 worsening:-20
    worsens:-21 worser:-20 worship:12 worshiped:24 worshiper:10 worshipers:9 worshipful:7
    worshipfully:11 worshipfulness:16 worshiping:10 worshipless:-6 worshipped:27 worshipper:6
    worshippers:8 worshipping:16 worships:14 worst:-31 worth:9 worthless:-19 worthwhile:14 worthy:19
    wow:28 wowed:26 wowing:25 wows:20 wowser:-11 wowsers:10 wp:10 wrathful:-27 wreck:-19 wrong:-21
    wronged:-19 wtf:-28 wtg:21 wth:-24 x-d:26 x-p:17 xd:28 xlnt:30 xoxo:30 xoxozzz:23 xp:16 xqzt:16
    xtc:8 yay:24 yeah:12 yearning:5 yeees:17 yep:12 yes:17 yolo:11 youthful:13 yoyo:4 yucky:-18
    yummy:24 yvw:16 yw:18 ywia:25 zealot:-19 zealots:-8 zealous:5 zzz:-12 ☹:-14 ☺:20 ❤:32
    🎉:17 👌:34 💓:12 💔:11 💕:33 💖:44 💗:39 💘:32 💙:32 💚:32 💛:32 💜:32
    💝:32 💞:33 💟:32 😀:15 😁:20 😂:19 😃:15 😄:35 😅:15 😆:15 😇:20 😈:20
    😊:40 😌:16 😍:20 😎:20 😓:-18 😔:3 😕:-13 😗:27 😘:18 😙:47 😚:27
    😞:-21 😟:-12 😠:-23 😢:-21 😥:-5 😦:-14 😧:-18 😨:-22 😩:-11 😫:-19
    😬:-14 😭:-21 😰:-10 😱:-38 😲:16 😵:-9 😸:35 😹:19 😺:15 😻:20 😼:15
    😽:27 😿:-21 🙀:-11 🙁:-14 🙂:20 🙅:-12 🙆:12 🙋:22 🙍:-14 🤓:-12 🤗:18
    🤙:22 🤚:22 🤣:22 🤥:-24 🤭:22 🥰:53 🥳:16 🧡:32
    """
}
