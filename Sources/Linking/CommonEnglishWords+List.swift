extension CommonEnglishWords {
    /// The words in byte order. They are those of the word list SCOWL, size 35 (Kevin Atkinson, wordlist.sourceforge.net),
    /// that stand in several of some two hundred news pages and sixteen hundred abstracts, and there in small letters at
    /// least half as often as with a capital: `china` and `turkey` are thus none.
    static let list = """
        abilities ability able about above abroad absolutely abuse abused abuses abusing academic academics accept \
        acceptable acceptance accepted accepting access accessibility accessible accomplished according account \
        accounts accurate accusations accused achieve achieved achievement acknowledged acquire acquired \
        acquisition acquisitions across act acted acting action actions activate activated active actively \
        activists activities activity actor actors acts actual actually ad adapt adapted adapting adaptive add \
        added adding addition additional additions address addresses adds adjustments administration \
        administrative administrator administrators admits admitted adopt adopted adopts ads adults advance \
        advanced advantage adversaries adversary advertised advertisements advertisers advertising advice advised \
        aerospace affect affected affecting affects affiliate affiliated affiliates afford after afternoon again \
        against age agencies agent ages aggressive agility ago agree agreed agreement ahead aid aide aides aim \
        aimed aiming aims air alarm alert alerts algorithm aliases alien align aligned alignment alignments alike \
        alive all allegation allegations alleged allegedly alleging alliance allies allow allowed allowing allows \
        almost alone along alongside already also alternative alternatives although always am amazing ambassador \
        amid among amongst amount amounts an analog analysis analyst analysts analyze analyzed analyzing ancient \
        and animal animals animation anniversary announce announced announcement announcements announces \
        announcing annual anomalies anomaly anonymous another answer answers anticipated any anyone anything \
        anywhere apart apparent apparently appeal appear appearance appeared appearing appears appetite appliances \
        applicable application applications applied applies apply applying appreciate appreciation approach \
        approached appropriate approved approximately arbitrary architecture archive are area areas argued \
        argument aria arm around array arrest arrested arrests arrive arrived arsenal art article articles \
        artifacts artificial artists as aside ask asked asking asks asleep asparagus aspect aspects assault \
        asserted assess assessed assesses assessment asset assets assigned assist assistance associate associated \
        association associations assume assumed assured astronaut astronauts at atmosphere attach attached \
        attachment attachments attack attacked attacker attacking attacks attempt attempted attempting attempts \
        attend attendance attended attention attitude attract attracted attribute attributed attributes \
        attribution audience audio author authorities authority authorization authorized authors auto automate \
        automated automatic automatically automation available average aviation avoid avoided avoiding awarded \
        awards aware awareness away baby back backed background backgrounds bad bag bait balance ban band bank \
        banking banks banned banner bans bar barely barrier barriers bars base based basic basically basis battery \
        battle be bears beast beat beating beautiful beauty became because become becomes becoming bed bedding \
        been before began begin beginning begins begun behalf behavior behavioral behind being believe believed \
        believes belong belonging below beneath benefit benefits benign best bet beta better between beyond bid \
        big bigger biggest bill billion billions bin binaries binary biography bird birds birth birthday bit bits \
        blame blank bleeding blend blind block blocked blocks blog blogger blogging blogs blood blueberries bodies \
        body bold bond book books boost border borders born borrowed boss both bottom bought bound boundaries \
        bounty box brain branch branches brand branding breach breached breaches breaching break breakdown \
        breaking breath breathe breathing brief bright bring bringing brings broad broadcast broader broke broker \
        brokers brought browse browsing brutality brute budget buffer bug bugs build building builds built bulk \
        bunch bundle bundled burning business businesses busy but butter button buttons buy buyer buying buys by \
        bypass cable calculated call called calling calls calm calorie came camera camp campaign campaigns campus \
        can canceled cancellation cancelled candidate candidates cannot canvas cap capabilities capability capable \
        capacity capital capitalize caption captions capture captures car carbon card cards care career careful \
        cargo carried carries carry carrying cars case cases cash cat catch categories category caught cause \
        caused causes causing celebrate celebrated celebrating celebration celebrity cell cells cent centered \
        centers centralized century ceremony certain certainly certificate certificates chain chains chairman \
        challenge challenges challenging chance chances change changed changes changing channel channels chaos \
        character characteristics characterized characters charge charged charges charging charities charity chart \
        chasing chat chats cheap cheaper check checking checks chemical chemicals cherry chest chi chicken chief \
        child children chile chili chip choice choose choosing chose chosen circles circumstances citation cite \
        cited cities citing citizens city civil claim claimed claiming claims class classes classic classified \
        clean cleaner cleaning clear clearing clearly clever click clicking clicks client clients climate clinic \
        clinical clipboard close closed closely closer closing cloud cluster clusters coach coal coast cocaine \
        code codes coding cognitive cold collaborate collaborated collaboration collaborative collapse colleague \
        colleagues collect collected collecting collection collections collective collects college color colors \
        column columns combat combination combined combines come comeback comes comfort comfortable coming command \
        commands comment comments commerce commercial commercially commission commit commitment committed \
        commodity common commonly communicate communication communications communities community compact companies \
        company compare compared comparing comparison compatibility compatible compelled compelling competing \
        competition compiled complete completed completely completing complex complexity compliance complicated \
        component components composed comprehensive comprises compromise compromised compromises compromising \
        computer computers computing con conceal concept concern concerned concerns concluded concludes conclusion \
        condition conditions conduct conducted conducting conducts conference confidence confident confidential \
        configuration configurations configure configured confirm confirmation confirmed conflict confused \
        confusion connect connected connecting connection connections consent consequence consequences \
        conservation conserve consider considerable considered considering consistent consistently consisting \
        consists console conspiracy constant constantly constitutes construction consultant consulting consumed \
        consumer consumers consuming consumption contact contacting contacts contain contained container \
        containing contains content contents context continue continued continues continuing continuous contract \
        contractor contractors contracts contrast contribute contributed contributing contribution contributions \
        contributor contributors control controlled controller controls conversation conversations convert \
        converted convicted convince convincing cookie cookies cooking cool coordinate coordinated copies copy \
        copyright corner corporate corporations correct correctly correspondent corresponding corruption cost \
        costs could counsel count counties countries country counts couple course courses court cover coverage \
        covered covering covers covert craft crafted crap crash cravings crazy create created creates creating \
        creation creative creativity creator creators creature creatures credential credentials credibility \
        credible credit creeping crew crewed crime crimes criminal criminals crisis critical criticism critics \
        crop cropped cross crowd crucial cucumber culture curb curious current currently custody custom customer \
        customers customization customize customized cut cuts cutting cycle dad daily damage damages dance danger \
        dangerous dark dashboard data database databases date dates dating daughter day days dead deadly deal \
        dealing deals death deaths debate debt debugging debut decade decades deceive deceptive decide decided \
        decides decision decisions deck declared decline declined decorative decoy decrease decreased dedicated \
        deemed deep deeper deeply default defeated defend defendants defenders defending defense define defined \
        definitely definition degree delay delayed delays delete deleted deletion deliberate deliver delivered \
        deliveries delivering delivers delivery demand demanded demanding demands democracy demonstrate \
        demonstrated demonstrates demonstrating demonstrators den denial denied departments depend depending \
        depends deprecated deputy derived describe described describes description deserve design designated \
        designation designed designer designers designing designs desire desk desktop despite destroy destroyed \
        destruction destructive detail detailed details detect detected detecting detection detention determine \
        determined devastating develop developed developer developers developing development developments develops \
        deviation device devices diagnosed diagnosis dialogue diameter did die died dies diet difference \
        differences different differently difficult digital diplomat diplomatic diplomats direct directed \
        direction directly director directory dirty disable disabled disagree disaster disclose disclosed \
        disclosing disclosure discount discover discovered discovers discovery discuss discussed discussing \
        discussion discussions disease disguised disorder display displayed displaying displays disrupt disrupted \
        disrupting disruption disruptions disruptive dissidents distinct distribute distributed distributes \
        distributing distribution district dive diverged diverse divided do doctor doctors document documentation \
        documented documents does dog doing dollar dollars domain domains domestic dominate dominated don done \
        door doors double doubt down dozen dozens draft drag draw drawn dream dreams drew drill drinking drive \
        driven driver drivers drives driving drop dropped dropping drops drought drove drug drugs dry dual dubbed \
        due dumping duo duration during duty duvet dying dynamic each ear earlier early earn earned earnings ease \
        easier easily easy eat eating ebb echo economic economy ecosystem ecosystems edge edit edited editing \
        edition editor editorial editors education educational educator effect effective effectively effectiveness \
        effects efficient effort efforts eggs eight either elected election elections electric electricity \
        electronic electronics element elements eligible eliminate else elsewhere elusive em email emails \
        embassies embed embedded embeds embrace emerged emergence emergency emerges emerging emissions emitted \
        emotional emphasize employ employed employee employees employing employs empty enable enabled enables \
        enabling enclosed encore encourage encouraged encourages encouraging encrypted encryption end ended ending \
        endless ends enemies enemy energy enforcement engage engaged engagement engages engaging engine engineer \
        engineered engineering engineers engines enhance enhanced enhancements enhancing enjoy enjoyed enjoying \
        enormous enough ensure ensures enter entered entering enterprise enterprises entertainment enthusiasm \
        enthusiastic enthusiasts entire entirely entities entitled entity entries entry environment environmental \
        environments envoy epic episode episodes equal equally equipment equipped equity equivalent era eroded \
        error errors escalate escalation escape especially espionage essential essentially establish established \
        establishing estimate estimated estimates evade evading evaluate evasion even evening event events \
        eventually ever every everyday everyone everything everywhere evidence evil evolution evolve evolved \
        evolves evolving exact exactly example examples excellent except exception excerpt exchange exchanges \
        excited exciting excluding exclusive exclusively executable execute executed executes executing execution \
        executive executives exercise exist existence existing exists exit exotic expand expanded expanding \
        expands expansion expect expectations expected expecting expense expensive experience experienced \
        experiences experiencing experiment experimental experimenting experiments expert expertise experts expire \
        explain explained explains explanation explicit explicitly exploit exploitation exploited exploiting \
        exploits exploration explore exploring export expose exposed exposes exposing exposure express expressed \
        extend extended extension extensions extensive extent external extinct extortion extra extract extraction \
        extradition extreme extremely extremes eye eyes fabric face faced faces facilitate facilitated \
        facilitating facilities facility facing fact factor factors facts fail failed failing fails failure \
        failures fair fairly faith fake fall falling falls false familiar families family famous fan fancier fancy \
        fans far farmers fashion fast faster fastest fat fatal father fatigue fault favor favorite fear fears \
        feather feathers feature featured features featuring fed federal fee feed feedback feel feeling feelings \
        feels fees fell fellow felt female festival fever few fewer field fields fight fighting figure figured \
        figures file filed files fill filled filler film films filter filtering filters final finally finance \
        finances financial financially find finding findings finds fine finish finished fire fired fires firm \
        firms firmware first fiscal fish fit fitness fits five fix fixed fixes fixing flag flags flagship flakes \
        flash flaw flesh flexibility flexible flight float flood flooding floor flow flows fly flying focus \
        focused focuses focusing fog folder folks follow followed followers following follows font fonts food \
        foods foot footage football foothold for force forced forces forcing forecast forecasts foreign forever \
        forget forgotten form format formatting formed former formerly forms forth forum forums forward fossil \
        fought found founded founder founders four fourth framework frameworks fraud fraudulent free freedom \
        freelance freely freeze frequency frequent frequently fresh friend friendly friends from front frustrated \
        frustration fuel fulfill full fullness fully fun function functional functionality functions fund \
        fundamental funded funding funds further future futures gain gained gaining gains gallery gambling game \
        games gaming gap gaps garden gas gasoline gather gathered gathering gave gender generally generate \
        generated generating generation generic generous genius geographic get gets getting giant gift gig ginger \
        girl girls give given gives giving glad glass global globally globe go goal goals goes going gold gone \
        good got gotten governing government governmental governments grab gradually graduate grand grant granted \
        granting grants graph graphic graphics grass great greater greatest greatly green grew grid ground grounds \
        group groups grow growing grown grows growth guarantee guaranteed guard guards guess guest guests guidance \
        guide guidelines guides guilty gut guy ha habit habits hack hacked hacker hackers hacking hacks had hair \
        half hand handbook handful handle handled handles handling hands happen happened happening happens happy \
        harassment hard harder hardware harm harmful harvest harvesting has hassle hat hate have haven having hay \
        he head headed heading headline headlines headphones headquarters heads health healthcare healthy hear \
        heard hearing hearings heart heartbeat heavily heavy height held hello help helped helpful helping helps \
        hence her here hereby hero herself hibernation hidden hide hiding high higher highest highlight \
        highlighted highlighting highlights highly hijack hijacking hike him himself hire hired hiring his \
        historic historically history hit hits hitting hobbies hold holding holds hole holes holiday home homes \
        honest honor honored hood hope hopes hoping horizon horizontal hormone horror hospital hospitality \
        hospitals host hosted hostile hosting hosts hot hotel hour hours households how however hub huge human \
        humanitarian humans hundreds hungry hunting hurt husband hybrid ice icon icons icy id idea ideal ideas \
        identical identifiable identification identified identifies identify identifying identities identity if \
        ignore ill illegal illegally illicit illustrate image images imagination imagine immediate immediately \
        immune impact impacted impacting impacts impersonate impersonating implant implants implement \
        implementation implemented implementing implied import importance important importantly imports impossible \
        improve improved improvement improvements improves improving impulse in inappropriate inaugural incentives \
        inch inches incident incidents include included includes including inclusion income incorporated \
        incorporates incorporating increase increased increases increasing increasingly incredibly indeed \
        independent independently index indicate indicated indicates indicating indicator indicators indicted \
        indirect individual individually individuals industrial industries industry infamous infect infected \
        infection infections infiltrate influence influenced info information informational informed \
        infrastructure infringement ingredient ingredients initial initially initiative inject injection inner \
        innovation innovative input inputs inquiry insert inserted inside insight insights inspire inspired \
        install installation installations installed installing instance instances instant instead institutes \
        institutions instructions instruments insurance intake integrate integrated integrates integration \
        intellectual intended intense intensive intent intentionally interact interaction interactions interactive \
        intercepting interest interested interesting interests interface interfaces internal internally \
        international internet intervention interview interviews intimidated into introduced introduces \
        introducing introduction intrusion intrusions invasion invest investigate investigated investigating \
        investigation investigations investigators investing investment investments investors invitation invited \
        involve involved involvement involves involving is island islands isolated isolation issue issued issues \
        it italic item items iteration its itself jail job jobs join joined joining joins joint journal journalism \
        journalist journalists journey judge jump just justify keep keeping keeps kept kernel key keyboard keynote \
        keys kicked kicks kids kill killed killer killing kind kinds kit kitchen kits knew know knowing knowledge \
        known knows lab label labeled labels labor lack lacking laden lambda land landed lander landing landscape \
        language languages large largely larger largest last lasted late later lateral latest latter launch \
        launched launches launching law lawmakers lawn lawns laws lawsuit lawyer lawyers lay layer layered layout \
        layouts lazy lead leader leaders leadership leading leads leak leakage leaked leaking leaks learn learned \
        learning leased least leave leaves leaving led left legacy legal legendary legislation legislative \
        legitimate length less lesser lesson lessons let lets letter letters letting level levels leverage \
        leveraged leverages leveraging liability libraries library licence licensed licenses licensing lie lies \
        lieu life lift light lighting lights like likelihood likely likes limit limitation limitations limited \
        limits line lines link linked linking links liquid list listed listen listening listing lists literally \
        little live lived lives living load loaded loader loading loads loans local locale localized locally \
        located location locations log logged logic logo logs long longer look looked looking lookout looks loop \
        loops lose loses losing loss losses lost lot lots love loved loves low lower luck lucky lunar lung lungs \
        lure lures luxury machine machinery machines made magazine magic mail main mainland mainly mainstream \
        maintain maintained maintaining maintains maintenance major majority make makes making malicious man \
        manage managed management manager managers managing manipulate manipulating manipulation manual manually \
        manufacturer manufacturers manufacturing many map mapping maps margin marijuana maritime mark marked \
        market marketing marketplace markets marking marks mas masquerading mass massive master match matches \
        material materials math matter matters mature maturity maximum may maybe me meal mean meaning meaningful \
        means meant measure measures meat mechanical mechanism mechanisms media medical medium meet meeting \
        meetings meets member members memory men menace mental mention mentioned menu menus mere merely merge \
        merged mess message messages met metabolism method methods midnight might miles milestone milestones \
        military million millions mimics mind mine miner miners minimal minimizes minimum mining minister \
        ministries minor minority minute minutes misleading miss missed missile missing mission missions mistake \
        mistakes mitigate mix mixed mobile modal mode model models moderate moderator moderators modern modes \
        modifications modified modify modifying modular module modules moment moments money monitor monitoring \
        month monthly months mood moon more morning most mostly mother motion motivated motivation motivations \
        motive mountain mountains move moved movement moves movie movies moving much multi multinational multiple \
        murder murdered music muss must mutual my myself mysterious naked name named names narrow nation national \
        nations native natural naturally nature navigate navigation near nearby nearest nearly necessarily \
        necessary need needed needing needs negative negotiations neighboring neither nested net network \
        networking networks never new newer newly news newsletter newsletters newspaper next nice nicely night \
        nightmare nights nine no nobody node nodes noise nominated non none noodles nor normal normally nose not \
        notable notably note noted notes nothing notice noticed notices notifications noting notorious novel now \
        nowhere nuclear number numbered numbers numerous obfuscation object objective objectives objects \
        obligations obscure observations observe observed obsolete obtain obtained obtaining obvious occasionally \
        occur occurred occurs ocean odd of off offensive offer offered offering offerings offers office officer \
        officers offices official officially officials often oil okay old older oldest on once one ones ongoing \
        onions only onset onto open opened opening openly opens operate operated operates operating operation \
        operational operations operator operators opinion opinions opportunities opportunity oppose opposite \
        opposition opt opted optimal optimization optimized option optional options or orange orbit order ordered \
        orders organic organization organizations organize organized organizer organizers organizing origin \
        original originally originating other others otherwise our ourselves out outbreak outcome outcomes outer \
        outlets outlined outlook outpost output outraged outside outstanding over overall overcome overeating \
        overflow overflows overhead overlap overlapping overlaps overly overtime overview overwhelm overwhelming \
        own owned owner owners ownership owns oxygen pa pack package packaged packages packed packs padding page \
        pages paid pain pair palette pan panel pants paper papers par paragraph paragraphs parallel parent parents \
        part participants participate particles particular particularly parties partisan partner partners \
        partnership parts party pas pass passed passes passing passion passionate passive password passwords past \
        paste patched patent path patient patients pattern patterns pay paying payload payment payments peace peak \
        peer pending penetration people per perceived percent percentage perfect perfectly perform performance \
        performances performed performing perhaps period periods permanent permission permissions permit permitted \
        persistence persistent person personal personalized personally personnel persons perspective \
        pharmaceutical phase phases phone phones photo photography photos physical physician pick picked picks \
        picture piece pieces pillows pilot pink pioneer pipes pivot pizza place placed places plain plan planet \
        planetary planets planned planning plans plant plants platform platforms play playback played player \
        players playing plays pleaded please pledged plenty plug plugged plus poached poetry point pointed points \
        poison police policies policy polish polishing political politically politicians politics poll polls \
        pollution pond pool poor pop popular popularity population port portal portals portfolio portion portions \
        poses posing position positioning positions positive possession possibilities possibility possible \
        possibly post posted posting posts posture potato potatoes potent potential potentially pour power powered \
        powerful powers practical practice practices precise precisely predator predictions prefer preferences \
        preferred preliminary prepare prepared presence present presentation presentations presented presidency \
        president presidential press pressing pressure pretty prevent preventing prevention preview previous \
        previously prey price prices pricing primarily primary principal principle print prior priorities priority \
        prison privacy private privately privilege privileges pro probability probable probably probe problem \
        problems procedures proceed proceedings process processed processes processing processor produce produced \
        producer product production products professional professionals professor profile profiles profiling \
        profit profits program programmer programming programs progress progressive project projects prolific \
        prominent promise promised promises promising promote promoted promoting prompt prompted promptly proof \
        propaganda proper properly properties property prophets proportion proposal proposals proposed proprietary \
        props prosecutors prospects protect protected protecting protection protein protest protests protocol \
        protocols proud proved proven provide provided provider provides providing province proxies proximity \
        proxy psychological public publication publications publicly publish published publisher publishers \
        publishing pull pulled pulling purchase purchased purchases pure purpose purposes pursuing push pushed \
        pushes pushing put puts putting quality quarter query question questions quick quickly quietly quite quiz \
        quote quotes race races racial radar radiation radical radio radius rain raise raised raises raising rally \
        ran random range ranging rank ranked ranking ranks ransom ransoms rapid rapidly rare rate rates rather \
        rating ratio raw re reach reached reaching reaction read readable reader readers reading reads ready real \
        reality realize realized really rear reason reasonable reasons rebates recalls recap receive received \
        receives receiving recent recently recession recipe recipient recipients recognition recognize recognized \
        recommend recommendation recommendations recommended recommends reconnaissance record recorded recording \
        recordings records recover recovered recovering recovery recruit red redesign redirect redistributed \
        reduce reduced reducing reduction reductions refer reference referenced references referred referring \
        refers refinements reflect reflection reflections refresh refugee regarding regardless regime region \
        regional regions register registered registration regular regularly regulation regulations rejected \
        related relations relationship relationships relative relatively release released releases relevant \
        reliable reliance relied relief relies religious reluctant rely relying remain remained remaining remains \
        remember reminder remorse remote remotely removal remove removed removing render rendered renewable \
        renowned rent repeat repeated repeatedly replace replaced replacement replacing replies reply report \
        reported reportedly reporters reporting reports repositories repository represent representation \
        representatives represented represents reproduce reproduced reproduction reputation request requested \
        requesting requests require required requirements requires requiring research researcher researchers \
        resemble reserved reserves reservoir reset residents resilience resistance resistant resolution resolve \
        resolved resource resources respect respective respectively respiratory respond responded responding \
        response responses responsibilities responsibility responsible rest restaurant restore restricted \
        restriction result resulted resulting results resume resumed retail retain retaliation retribution \
        retrieval return returned returning returns reuse reveal revealed revealing reveals revenue revenues \
        reverse review reviewing reviews revision revisions revolution rewritten rice rich rid ride right rights \
        rise rising risk risks rival rivals rivers road roads robots robust rock rocket rockets rocks role roles \
        roll rolling room root roots rose rough roughly round rounds route router routine routinely row royal \
        royalty ruin rule rules run running runs rural sacred sad safe safely safety said sake salary sale sales \
        same sample samples sat satellite sauce save saved saving savings saw say saying says scale scan scandal \
        scanning scary scattered scenario scene scenes schedule scheduled scheme school schools science scientific \
        scientist scientists scope score scores scratch screen screens script scripts search searching seas season \
        second secondary seconds secret secretary secretly secrets section sections sector sectors secure secured \
        securing security see seed seeds seeing seek seeking seem seemed seemingly seems seen sees segment select \
        selected selecting selection self sell selling sells semiconductor send sending sends senior sense \
        sensitive sent sentence separate separately sequence series serious seriously serve served server servers \
        serves service services serving session sessions set sets setting settings settle seven seventh several \
        severe sex shadows shall shame shape shaped share shared shares sharing sharp she shell shells shift \
        shifted shifts ship shipped shipping ships shirt shocked shoes shop shopping short shortly shot should \
        show showcases showcasing showed showing shown shows shrouded shut shutting sick side sides siege sigh \
        sight sign signal signals signature signatures signed significant significantly signing signs silence \
        silent similar similarities simple simpler simply since singer single singles sit site sites sitting \
        situation situations six size sized sizes skill skills skip slated sleep slice slices slides slightly slow \
        slower slowly small smaller smart smooth snippet so social society soft software solar sold sole solely \
        solid solution solutions solve solved some somehow someone something sometimes somewhat somewhere son \
        songs soon sophisticated sophistication sorry sort sought sound sounds source sources southern space \
        spacecraft spacing span spanning sparked sparks speak speaker speakers speaking spear special specialized \
        specializes specializing species specific specifically specified spectacular speculation speech speed \
        spend spending spent spiral spirit split spoke spoken spokesperson sponsored sponsors sponsorship spoofing \
        sports spot spotlight spots spotted spray spraying spread spreading spring spying squad square stability \
        stable stack staff stage stages stake stand standard standardized standards standing stands stars start \
        started starter starting starts state stated statement statements static stating station statistics status \
        stay stayed staying steady steal stealing stealth stealthy step stepped steps stick sticking sticky still \
        stock stocks stole stolen stone stood stop stopped stopping stops storage store stored stores stories \
        storing storms story straight strain strains stranded strange strategic strategies strategy strawberries \
        stream streaming streams streets strength strengthened stress stretch strikes string strings strong \
        stronger strongly struck structural structure structured structures struggle struggling stuck student \
        students studied studies studio study stuff style styled styles styling sub subcommittee subgroup subject \
        submit submitted subscribe subscribers subscription subsequently subset subsidiary substance substances \
        substantial success successful successfully successor such sudden suddenly suffered suffering suggest \
        suggested suggesting suggestions suggests suicide suit suitable suite suits summary summer super superior \
        supplier suppliers supplies supply support supported supporters supporting supports supposed sure surface \
        surge surprise surprised surprising surprisingly surrounded surrounding surveillance survey survival \
        survive survived suspect suspected suspended suspension suspicious sustain sustained swapping sweet \
        swimming switch switched switching symptoms syntax system systematic systems tab table tablet tactic \
        tactics tag tags tailored take taken takeover takes taking tale talk talked talking talks tank tanks tap \
        tapped target targeted targeting targets task tasked tasks taught tax taxes teach teacher teachers \
        teaching team teams technical technically technique techniques technologies technology teens \
        telecommunications telephone television tell telling tells temperature temperatures template temple tempo \
        temporary ten tend tens tensions term terminal terminate terms territory terrorism test tested testified \
        testify testimony testing tests text texts than thank thanks that the theft their them theme themes \
        themselves then theories theory therapy there therefore thereof these they thing things think thinking \
        thinks third this those though thought thoughts thousand thousands thread threat threatened threatening \
        threats three threshold thrive through throughout throw thus ticket tickets tied ties time times timing \
        tiny tip tips tired title titles to toast today together token tokens told toll tons too took tool tooling \
        toolkit tools top topic topics tortured total totally touch tough tour toward towards town trace track \
        tracked tracking tracks tract trade trademark trademarks trading traditional traffic trafficking train \
        training transaction transactions transcript transfer transfers transform transformation transformed \
        transition translate translated translating translation translators transmission transparency transparent \
        transportation trapped travel traveled traveling travelling treat treated treatment tree tremendous trend \
        trends trial trick tricks tricky tried tries trigger triggered triggers trip triple troops trouble true \
        truly trust trusted truth try trying tuned tunes turn turned turning turns tutorial tutorials tweak tweet \
        tweets twice two type types typical typically ultimately umbrella unable unauthorized uncertain unclear \
        uncomfortable uncommon uncover uncovered under underground underlying understand understanding understood \
        undetected undocumented unexpected unhealthy unheard unidentified unique units universal universe \
        universities unknown unlawful unleashed unless unlike unlikely unlocked unnecessary unprecedented \
        unpredictable unresolved unrest until unusual unveiled up update updated updates updating upgrade upgrades \
        upload upon upper upside urban urged urgent urging us usage use used useful user users uses using usual \
        usually utilities utility utilize utilized utilizes utilizing valid valuable value values van vapor \
        variables variant variants variation variations varied variety various vary vast vector vectors vehicle \
        vehicles vendor vendors venue verify version versions vertical very via viable vice victim victims victory \
        video videos view viewed viewing views village vinegar violated violating violations violence violent \
        virtual virus visibility visible vision visions visit visited visiting visitors visits visual vital voice \
        void volume volumes voluntary volunteer volunteers vote voters voting vulnerabilities vulnerability \
        vulnerable wait waiting wake walk wallet wallets want wanted wants war warmer warn warned warning warnings \
        warns warrant warranty was waste wasted watch watched watching water watering wave waves way ways we weak \
        weakened weaker weakness wealth weapons wear weather web wedding week weekend weekly weeks weight welcome \
        welcomed well went were wet what whatever when whenever where wherever whether which while white who whole \
        whom whose why wide widely wider widespread width wife wild wildlife will willing willingness win wind \
        window winning wins winter wiper wire wired wise wish wishes with within without witness witnessed \
        witnesses woman women won wonder wood word words work worked worker workers working workout works workshop \
        workshops world worlds worldwide worm worn worried worry worse worsening worst worth would wounds wrap \
        write writer writers writing written wrong wrote year years yellow yet yield you young your yours yourself \
        zero zip zone zoom zucchini
        """
}
