extension OneLineTongue {
  /// The languages that are read beside English.
  static let all = [german, french, spanish, italian, dutch, portuguese]

  private static let german = OneLineTongue(
    """
    !getroffen, !traf, !treffe = met; ihm, ihr = him; ihnen = them; !gesehen = saw; !kennengelernt = met
    !telefoniert mit, !gesprochen mit = called with; !telefoniert, !angerufen = called
    !Telefonat, !Anruf = call; !Kaffee = coffee; !Mittagessen = lunch; !Abendessen = dinner
    !Frühstück = breakfast; Bier = beer; !Besprechung, !Treffen = meeting; !gemailt = emailed
    !versprochen, !verspreche, !versprach = promised
    !ich habe, !wir haben, !ich hab, !habe, hab, !hatte = had; ich = i; wir = we
    mit = with; und = and; bei, beim, auf dem, auf der, bei der, bei dem = at; im = in; am = on
    !gestern abend = last night; !gestern = yesterday; !vorgestern = the day before yesterday
    !heute morgen, !heute früh = this morning; !heute abend = tonight; !heute = today
    !letzte woche, !vorige woche, !letzter woche = last week; !letzten, !vorigen, !letzter = last
    !vor N tagen, !vor N tag = N days ago; !vor N wochen, !vor N woche = N weeks ago
    !vor N monaten, !vor N monat = N months ago; !vor N jahren, !vor N jahr = N years ago
    bis zum, bis, spätestens = by; morgen = tomorrow; !übermorgen = in 2 days
    !nächste woche = next week; !nächsten, !nächster = next
    !in N tagen, !in N tag = in N days; !in N wochen, !in N woche = in N weeks
    Montag = monday; Dienstag = tuesday; Mittwoch = wednesday; Donnerstag = thursday
    Freitag = friday; Samstag, Sonnabend = saturday; Sonntag = sunday
    Januar = january; Februar = february; März = march; Mai = may; Juni = june; Juli = july
    Oktober = october; Dezember = december
    """, ones: "ein eine einem einer einen", endsWithVerb: true)

  private static let french = OneLineTongue(
    """
    !j'ai rencontré, !rencontré, !j'ai croisé, !croisé = met; !j'ai vu, vu = saw
    !appelé, !j'ai appelé, !téléphoné à, !j'ai téléphoné à = called; café = coffee
    !déjeuner, !déjeuné = lunch; !dîner, !dîné = dinner; !petit-déjeuner = breakfast
    !réunion = meeting; !promis, !j'ai promis, !je promets = promised
    !nous avons = had; j'ai = had; !avec = with; et = and; lui = him; leur = them
    au, chez, !lors du, !lors de = at; à la, !lors de la = at the; à = in; aux = at
    !hier soir = last night; !avant-hier = the day before yesterday; !hier = yesterday
    !ce matin = this morning; !ce soir = tonight; !aujourd'hui = today
    !la semaine dernière, !semaine dernière = last week
    !lundi dernier = last monday; !mardi dernier = last tuesday
    !mercredi dernier = last wednesday; !jeudi dernier = last thursday
    !vendredi dernier = last friday; !samedi dernier = last saturday
    !dimanche dernier = last sunday
    !il y a N jours, !il y a N jour = N days ago
    !il y a N semaines, !il y a N semaine = N weeks ago; !il y a N mois = N months ago
    !d'ici, avant, pour, jusqu'à = by; !demain = tomorrow; !après-demain = in 2 days
    !la semaine prochaine = next week; !dans N jours, !dans N jour = in N days
    !dans N semaines, !dans N semaine = in N weeks
    lundi = monday; mardi = tuesday; mercredi = wednesday; jeudi = thursday; vendredi = friday
    samedi = saturday; dimanche = sunday
    janvier = january; février = february; mars = march; avril = april; mai = may; juin = june
    juillet = july; août = august; septembre = september; octobre = october
    novembre = november; décembre = december
    """, ones: "un une")

  private static let spanish = OneLineTongue(
    """
    !conocí a, !encontré a, !me encontré con, !quedé con = met; !vi a = saw; !llamé a = called
    !hablé con = called with; café = coffee; !almuerzo, !comida = lunch; !cena = dinner
    !desayuno = breakfast; !reunión = meeting; !prometí, !prometido = promised
    con = with; y, e = and; le = him; les = them; en el, en la, en los, en las = at the; en = in
    !anoche = last night; !ayer = yesterday; !anteayer = the day before yesterday; !hoy = today
    !esta mañana = this morning; !la semana pasada = last week
    !el lunes pasado = last monday; !el martes pasado = last tuesday
    !el miércoles pasado = last wednesday; !el jueves pasado = last thursday
    !el viernes pasado = last friday; !el sábado pasado = last saturday
    !el domingo pasado = last sunday
    !hace N días, !hace N día = N days ago; !hace N semanas, !hace N semana = N weeks ago
    !hace N meses, !hace N mes = N months ago
    !antes del, !para el, !hasta el = by; !pasado mañana = in 2 days; !mañana = tomorrow
    !la semana que viene, !la próxima semana = next week; !el próximo = next
    !dentro de N días, !en N días = in N days; !dentro de N semanas, !en N semanas = in N weeks
    !el lunes, lunes = monday; !el martes, martes = tuesday; !el miércoles, miércoles = wednesday
    !el jueves, jueves = thursday; !el viernes, viernes = friday; !el sábado, sábado = saturday
    !el domingo, domingo = sunday
    enero = january; febrero = february; marzo = march; abril = april; mayo = may; junio = june
    julio = july; agosto = august; septiembre = september; octubre = october
    noviembre = november; diciembre = december
    """, ones: "un una")

  private static let italian = OneLineTongue(
    """
    !ho incontrato, !incontrato, !ho conosciuto, !conosciuto = met; !ho visto, !visto = saw
    !ho chiamato, !chiamato, !telefonato a, !ho telefonato a = called; !caffè = coffee
    !pranzo = lunch; !cena = dinner; !colazione = breakfast; !riunione = meeting
    !ho promesso, !promesso = promised; !abbiamo, ho = had; con = with; e, ed = and; gli = him
    al, alla, allo = at; a = in
    !ieri sera = last night; !l'altro ieri = the day before yesterday; !ieri = yesterday
    !oggi = today; !stamattina = this morning; !stasera = tonight
    !la settimana scorsa, !settimana scorsa = last week
    !lunedì scorso = last monday; !martedì scorso = last tuesday
    !mercoledì scorso = last wednesday; !giovedì scorso = last thursday
    !venerdì scorso = last friday; !sabato scorso = last saturday; !domenica scorsa = last sunday
    !N giorni fa, !N giorno fa = N days ago; !N settimane fa, !N settimana fa = N weeks ago
    !N mesi fa, !N mese fa = N months ago
    !entro = by; !dopodomani = in 2 days; !domani = tomorrow
    !la prossima settimana, !la settimana prossima = next week
    !tra N giorni, !fra N giorni = in N days; !tra N settimane, !fra N settimane = in N weeks
    lunedì = monday; martedì = tuesday; mercoledì = wednesday; giovedì = thursday
    venerdì = friday; sabato = saturday; domenica = sunday
    gennaio = january; febbraio = february; marzo = march; aprile = april; maggio = may
    giugno = june; luglio = july; agosto = august; settembre = september; ottobre = october
    novembre = november; dicembre = december
    """, ones: "un una")

  private static let dutch = OneLineTongue(
    """
    !ontmoet = met; !gezien = saw; !gebeld met, !gesproken met = called with
    !gebeld, !gesproken = called; !koffie = coffee; !middageten = lunch; !avondeten = dinner
    !ontbijt = breakfast; biertje = beer; !vergadering = meeting; !gemaild = emailed
    !beloofd, !beloof = promised; !ik heb, !wij hebben, !we hebben, !heb, had = had; ik = i
    met = with; en = and; hem = him; haar = her; hun = them; op de, bij de, bij het, op het, tijdens het, tijdens de, bij = at
    !gisteravond = last night; !gisteren = yesterday; !eergisteren = the day before yesterday
    !vandaag = today; !vanmorgen, !vanochtend = this morning; !vanavond = tonight
    !vorige week, !afgelopen week = last week; !vorige, !afgelopen = last
    !N dagen geleden, !N dag geleden = N days ago; !N weken geleden, !N week geleden = N weeks ago
    !N maanden geleden, !N maand geleden = N months ago
    voor, tegen, !uiterlijk, vóór = by; !overmorgen = in 2 days; morgen = tomorrow
    !volgende week = next week; !volgende = next
    !over N dagen, !over N dag = in N days; !over N weken, !over N week = in N weeks
    maandag = monday; dinsdag = tuesday; woensdag = wednesday; donderdag = thursday
    vrijdag = friday; zaterdag = saturday; zondag = sunday
    januari = january; februari = february; maart = march; mei = may; juni = june; juli = july
    augustus = august; oktober = october
    """, ones: "een één", endsWithVerb: true)

  private static let portuguese = OneLineTongue(
    """
    !conheci a, !conheci o, !conheci, !encontrei a, !encontrei o, !encontrei = met; vi o, vi = saw
    !liguei para, !liguei à, !liguei ao, !telefonei para = called; !falei com = called with
    café com, café = coffee; !almoço = lunch; !jantar = dinner; !café da manhã = breakfast
    !reunião = meeting; !prometi = promised; !com = with; e = and
    no, na, nos, nas = at; em = in
    !ontem à noite = last night; !ontem = yesterday; !anteontem = the day before yesterday
    !hoje = today; !semana passada, !na semana passada = last week
    !segunda passada = last monday; !terça passada = last tuesday
    !quarta passada = last wednesday; !quinta passada = last thursday
    !sexta passada = last friday; !sábado passado = last saturday
    !domingo passado = last sunday
    !há N dias, !há N dia = N days ago; !há N semanas, !há N semana = N weeks ago
    !há N meses, !há N mês = N months ago
    !até = by; !depois de amanhã = in 2 days; !amanhã = tomorrow
    !semana que vem, !na próxima semana, !próxima semana = next week
    !em N dias = in N days; !em N semanas = in N weeks; !daqui a N dias = in N days
    segunda-feira, segunda = monday; terça-feira, terça = tuesday; quarta-feira, quarta = wednesday
    quinta-feira, quinta = thursday; sexta-feira, sexta = friday; sábado = saturday
    domingo = sunday
    janeiro = january; fevereiro = february; março = march; maio = may; junho = june
    julho = july; setembro = september; outubro = october; novembro = november
    dezembro = december
    """, ones: "um uma")
}
