//! Lists of given names, family names, titles and role words, in the languages that customers write in.

use std::collections::HashSet;
use std::sync::LazyLock;

type Names = LazyLock<HashSet<&'static str>>;

fn set(text: &'static str) -> HashSet<&'static str> {
    text.split_whitespace().collect()
}

/// Whether a word, or its first part before a hyphen, is a given name.
pub(super) fn is_given(word: &str) -> bool {
    let word = super::parts::folded(word);
    GIVEN.contains(word.as_str()) || word.split_once('-').is_some_and(|(first, _)| GIVEN.contains(first))
}

/// Whether a given name is often a family name too.
pub(super) fn is_family_too(word: &str) -> bool {
    FAMILY_TOO.contains(super::parts::folded(word).as_str())
}

/// Whether a word in lower case is a family name that has no typical ending.
pub(super) fn is_family(word: &str) -> bool {
    FAMILIES.contains(word)
}

/// Whether a word is that of a role, a company or a program.
pub(super) fn is_function(word: &str) -> bool {
    let word = super::parts::folded(word);
    FUNCTIONS.contains(word.as_str()) || STEMS.iter().any(|stem| word.contains(stem))
}

/// Whether a word in lower case, without punctuation around it, is a title.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(word)
        || word.split(['.', '-']).filter(|w| !w.is_empty()).all(|w| TITLES.contains(w)) && !word.is_empty()
}

static TITLES: Names = LazyLock::new(|| {
    set(
        "dr dra prof professor professorin hr herr herrn frau fru frk frøken fröken mr mrs ms miss mx mister sir lady madam madame mme \
         mlle monsieur mm m. sr sra srta señor señora senhor senhora dona doña don dott dottssa dott.ssa ing ingenieur dipl dipl.-ing \
         diplom mag magister lic rev reverend pastor pater fr dhr mevr mevrouw mej drs ir mw heer de-heer pan pani paní herra rouva \
         neiti signor signora sig sig.ra avv avvocato cand siv siv.ing adv advokat rechtsanwalt ra oberst kapt kaptein captain lt sgt \
         med jur h.c priv.-doz univ lektor rektor",
    )
});

static FUNCTIONS: Names = LazyLock::new(|| {
    set(
        "info kontakt contact contacts team support service services salg sales vente ventas vendite verkauf verkoop försäljning \
         innkjøp indkøb inköp einkauf inkoop achats compras acquisti purchasing procurement buchhaltung regnskap bogholderi ekonomi \
         økonomi boekhouding comptabilité contabilidad accounting accounts accountant finance faktura fakturering invoice invoices \
         billing rechnung factuur facture admin administrator administration administrasjon office kontor büro bureau kantoor post \
         postmottak postkasse mail email e-mail epost mailer noreply no-reply donotreply help helpdesk hjelp hjælp hilfe hulp aide \
         ayuda it hr hrd marketing marked presse press butikk butik butiken shop shopping store webshop nettbutikk netthandel order \
         orders ordre ordrer bestilling bestillinger beställning bestellung bestelling commande pedido ordini lager logistikk logistik \
         logistics warehouse magasin reception receptie resepsjon rezeption sekretariat secretary secretariat familie familien family \
         familj familjen famille familia fam firma company gmbh mbh as asa ab aps a/s inc ltd llc llp plc oy oyj bv b.v nv n.v sa s.a sas \
         sarl srl s.r.l spa s.p.a kg ohg ag ug ek e.k ev e.v kft zrt s.r.o sp z.o.o pty co corp corporation group gruppe gruppen holding \
         stiftelse stiftelsen stiftung foundation forening foreningen verein club klubb klub skole skolen skola schule school université \
         university universitet universität kommune kommun gemeinde gemeente hotel hotell restaurant café cafe museum kirke kirken kunde \
         kunder kundin customer customers user bruker bruger gast guest gjest anonymous anonym unknown ukjent unbekannt onbekend test \
         tester system systems robot bot notification notifications varsel varsling alert alerts news newsletter nyhetsbrev news web \
         webmaster postmaster hostmaster root daemon department avdeling afdeling avdelning abteilung afdeling desk front backoffice \
         management ledelse leitung geschäftsleitung direktion direction direksjon styret board crew staff personal personell personnel \
         the our vår unser und og och and et en y e i of for fra from gmbh&co handel handels trading import export consulting consult \
         design studio media group solutions software technologies technology tech bank forsikring versicherung insurance bygg bau \
         transport elektro auto bil bilar mobil mobile phone iphone android samsung galaxy outlook gmail paypal amazon ebay shopify",
    )
});

/// Parts of compound words that only names of roles have.
const STEMS: [&str; 22] = [
    "kundeserv",
    "kundensta",
    "kundenserv",
    "kundtjänst",
    "kundesent",
    "kundesup",
    "klantenserv",
    "service",
    "support",
    "avdeling",
    "abteilung",
    "afdeling",
    "avdelning",
    "regnskap",
    "buchhalt",
    "bestell",
    "verwaltung",
    "sekretar",
    "helpdesk",
    "webshop",
    "nettbutikk",
    "innkjøp",
];

static FAMILIES: Names = LazyLock::new(|| {
    set(
        "berg lund dahl lie moe bakke hagen strand solberg eide haugen myhre nygård smith jones williams brown taylor davies evans \
         johnson wilson robinson wright walker white clark hall green wood harris miller davis garcía garcia lópez fernández gonzález \
         martínez sánchez pérez gómez rossi russo ferrari esposito bianchi romano colombo ricci silva santos oliveira souza pereira costa \
         ferreira almeida dubois durand moreau lefebvre leroy roux fournier girard bonnet dupont müller schmidt schneider fischer weber \
         wagner becker schulz hoffmann koch richter klein wolf schröder neumann schwarz zimmermann braun krüger hofmann lange werner krause \
         lehmann jansen janssen bakker visser smit meijer mulder bos vos peters dekker brouwer dijkstra kowalski nowak wójcik kamiński \
         novák svoboda dvořák nagy kovács tóth szabó horváth popescu ivanov petrov korhonen virtanen mäkinen nieminen tanaka suzuki sato \
         takahashi watanabe yamamoto wang li zhang liu chen yang huang zhao wu zhou kim lee park choi jung kang nguyen tran pham khan \
         ali ahmed singh kumar sharma patel",
    )
});

static FAMILY_TOO: Names = LazyLock::new(|| {
    set(
        "thomas martin simon paul henry scott james lewis alexander george david daniel michel robert richard bernard laurent vincent \
         olivier andré arnaud gerard hugo leon otto werner günther hermann ernst ludwig heinrich franz walter arnold lorenz jordan taylor \
         morgan blake tyler frank philipp philip peter jakob lucas marco bruno nelson stanley allan grant craig kurt lara rosa luna ali \
         ahmed hassan kelly casey riley victor benjamin adam noel bo dean ross graham clark lie moe",
    )
});

/// Given names that are frequent among customers who write in our languages.
static GIVEN: Names = LazyLock::new(|| {
    set(
        "kari ola anne inger marit ingrid liv eva berit astrid bjørg hilde anna solveig marianne randi ida nina bente heidi silje \
         kristin elisabeth tone camilla hanne maria ellen mona emma nora sara sofie julie thea emilie ingvild gro turid wenche lise linda \
         monica trine cathrine katrine åse aase siri guro synnøve ragnhild gunn grete grethe reidun unni vigdis torill torunn janne line \
         stine maren mari marte martine vilde tuva oda live selma amalie frida ella leah olivia sigrid maja hedda ellinor helene helena \
         merete mette lene lena rita jan per bjørn ole lars kjell knut arne svein thomas hans geir tor morten terje odd erik martin andreas \
         john daniel anders rune trond tore stian fredrik øyvind eirik magnus kristian henrik jonas espen petter pål paul harald rolf leif \
         olav nils jon kåre einar sverre sigurd gunnar helge ivar jens johan johannes marius kim christian stig roar frode dag vidar ståle \
         asbjørn torbjørn trygve oddvar alf egil finn aksel filip oskar lukas jakob noah emil oliver william isak sander elias tobias mathias \
         håkon haakon sondre simen kenneth roger ronny tommy robert roy frank ove are atle eivind bård åge ketil halvor steinar yngve \
         mads søren niels jørgen hanne kirsten lis jette gitte pia tina rikke louise charlotte lotte ulla birthe birgit inge karen dorthe \
         susanne helle annette bodil lone jesper michael mikkel rasmus kasper casper jeppe flemming claus klaus torben henning preben poul \
         ebbe svend mogens palle bent bo ulrik troels esben allan carsten karsten steen steffen brian dennis ida freja alma clara agnes laura \
         karl björn göran åke bengt sven lennart ingemar mats stefan mikael ulf håkan peter leif anders kjell kerstin birgitta margareta \
         elisabet karin lena gunilla ingela annika åsa malin sofia johanna jenny emelie linnea elsa ebba alva wilma astrid maja elin hanna \
         sanna ylva gudrun lovisa moa tove axel gustav gustaf hugo viktor victor ludvig albin sebastian anton nils joakim niklas rickard \
         hans peter jürgen klaus wolfgang dieter manfred uwe günter günther horst bernd rainer heinz werner gerhard helmut michael thomas \
         andreas stefan christian matthias markus frank ralf jörg sven torsten thorsten kai jan tim tobias florian sebastian daniel alexander \
         philipp felix lukas max maximilian moritz paul leon jonas david benjamin fabian dominik patrick marcel oliver holger volker detlef \
         ursula monika petra sabine renate helga karin brigitte ingrid erika andrea gisela claudia susanne birgit gabriele christine barbara \
         martina heike angelika silke katrin kathrin anja nicole stefanie stephanie julia sandra melanie daniela katharina christina sarah \
         lisa laura lena anna lea hannah marie johanna franziska jana nadine vanessa jessica jennifer simone ute elke gudrun hannelore ilse \
         renata bärbel heidrun antje wiebke frauke meike maike imke anke silvia sylvia \
         jan piet kees willem hendrik henk johan cornelis gerrit peter dirk rob marcel erik mark bas jeroen maarten sander thijs daan sem \
         luuk bram jasper joost wouter rutger ruud frans wim theo ton bart koen stijn tom tim lars niels sjoerd johanna maria anna anne \
         marieke annemarie anne-marie ingrid monique esther linda wendy mirjam sanne lotte fleur femke maaike marloes iris eva emma sophie \
         julia tess noor saskia petra yvonne marja ria truus greet els nienke hanneke marijke jolanda \
         james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul \
         andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry \
         justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry \
         douglas zachary peter kyle ethan walter noah jeremy keith roger terry sean shaun ian colin graham simon nigel alan stuart craig neil \
         gareth rhys liam connor harry oliver charlie oscar archie alfie freddie ben sam joe luke mary patricia jennifer linda elizabeth \
         barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa \
         deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine \
         catherine christine debra rachel carolyn janet virginia maria heather diane ruth julie olivia joyce victoria kelly christina lauren \
         joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail \
         alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie \
         kayla alexis lori claire fiona gillian joanne lucy chloe ellie sophie holly zoe siobhan sinéad aoife niamh ciara bridget \
         jean pierre michel andré philippe rené louis alain jacques bernard marcel daniel roger robert paul claude christian henri georges \
         nicolas françois laurent frédéric éric thierry pascal christophe stéphane sébastien julien olivier vincent antoine guillaume mathieu \
         matthieu alexandre maxime thibault romain benoît jérôme fabrice gilles hervé yves didier marie jeanne françoise monique catherine \
         nathalie isabelle jacqueline sylvie martine anne christine valérie sandrine véronique nicole stéphanie céline aurélie émilie julie \
         camille sophie claire léa manon chloé élodie hélène brigitte chantal dominique corinne laurence virginie delphine amélie pauline \
         antonio josé manuel francisco juan david javier daniel carlos jesús alejandro miguel rafael pedro pablo ángel sergio fernando jorge \
         luis alberto álvaro diego adrián raúl enrique ramón vicente iván rubén óscar andrés joaquín santiago eduardo víctor roberto jaime \
         mario ignacio marcos carmen josefa isabel dolores pilar teresa ana francisca laura cristina marta rosario lucía elena concepción \
         sara paula raquel manuela mercedes beatriz patricia rocío silvia irene sonia sandra nuria montserrat alba andrea natalia \
         giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco domenico bruno paolo michele giorgio \
         aldo sergio luciano marco andrea alessandro matteo lorenzo luca davide simone federico stefano roberto riccardo gabriele fabio \
         massimo claudio enrico giulia chiara sara martina francesca silvia elisa alice federica elena valentina giorgia alessia paola \
         roberta daniela simona barbara monica giovanna lucia caterina beatrice ilaria lia \
         joão josé manuel antónio paulo pedro rui nuno luís carlos jorge ricardo tiago miguel bruno hugo diogo gonçalo andré rafael \
         francisco fernando marcelo rodrigo gustavo felipe thiago leonardo eduardo maria ana joana inês catarina mariana beatriz carla sandra \
         sónia patrícia cláudia susana teresa fernanda juliana camila letícia bruna luciana adriana márcia vanessa aline gabriela \
         juha matti timo kari mikko antti jari pekka markku hannu heikki jukka janne petri ville sami marko tuomas lauri eero olli tapio \
         aleksi veikko kalle eetu anna maria helena johanna kaarina liisa hanna tuula anneli marjatta päivi satu minna sari tiina riitta \
         pirjo kirsi mari katja heidi outi aino eila sirpa \
         piotr krzysztof andrzej tomasz jan paweł michał marcin stanisław jakub adam marek łukasz grzegorz mateusz wojciech mariusz dariusz \
         zbigniew jerzy maciej rafał robert kamil jacek kacper dawid anna maria katarzyna małgorzata agnieszka barbara ewa krystyna elżbieta \
         zofia joanna magdalena monika teresa danuta beata aleksandra natalia karolina dorota iwona justyna paulina jolanta weronika \
         jiří petr jan jana pavel tomáš martin jaroslav miroslav zdeněk václav michal františek jakub milan karel lukáš david ondřej marek \
         marie eva hana anna věra lenka alena kateřina petra lucie jaroslava ludmila martina veronika zuzana michaela \
         istván lászló józsef jános zoltán sándor gábor ferenc attila péter tamás zsolt tibor andrás csaba imre balázs katalin erzsébet ilona \
         éva zsuzsanna ágnes judit andrea ildikó \
         alexandru andrei mihai ion gheorghe ștefan cristian florin adrian marius ioana elena mihaela cristina gabriela alexandra \
         ivan dmitri dmitry sergey sergei alexey aleksei andrey mikhail vladimir nikolai pavel igor oleg yuri maxim natalia natalya olga \
         tatiana irina svetlana elena ekaterina yulia oksana volodymyr oleksandr mykola andriy serhiy iryna \
         иван дмитрий сергей алексей андрей михаил владимир николай олег игорь юрий максим александр наталья ольга татьяна ирина светлана \
         елена екатерина юлия анна мария марина галина людмила олександр володимир микола андрій сергій ірина оксана тетяна \
         jón guðmundur sigurður gunnar ólafur einar magnús kristján stefán jóhann björn árni helgi guðrún anna sigríður kristín margrét \
         helga sigrún ingibjörg jóhanna maría katrín \
         mohammed muhammad mohamed ahmed ahmad ali hassan hussein omar ibrahim yusuf youssef mustafa mahmoud khalid abdullah fatima aisha \
         amina zainab maryam layla leila noor hana mehmet ahmet murat emre fatma ayşe emine zeynep elif merve amir reza mehdi \
         sanjay rahul amit anil priya anjali deepak vijay ravi suresh pooja neha sunita maya arjun rohan",
    )
});
