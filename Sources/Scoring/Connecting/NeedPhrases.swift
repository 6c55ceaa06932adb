internal import People

/// The phrases by which people say what they look for or can give, one a line; a line that is
/// indented goes on with the one before, right behind a `|`.
///
/// Words stand apart by spaces; `a|b` is one or the other, `?a|b` may be missing, `*` is any one
/// word, `#` a number. `^` holds only where a sentence begins (greetings and "so", "ok" aside),
/// `!a|b` is no word of the phrase: the thing may not begin with one of these (`a+b`: with both).
/// `+ask` and `+give` ask for another sign in the text that it is meant for the reader; `+question`
/// for a question mark, `-question` for none. Written by looking at other tweets than those that
/// judge them.
enum NeedPhrases {
  /// All of them.
  static var all: [NeedPhrase] {
    [english, german, french, spanish, portuguese].flatMap(read)
  }

  private static func read(_ text: String) -> [NeedPhrase] {
    var phrases: [String] = []
    for line in text.split(separator: "\n") {
      if line.first == " ", let last = phrases.last {
        let words = line.drop { $0 == " " }
        phrases[phrases.count - 1] = last + (last.last == "|" ? "" : " ") + words
      } else {
        phrases.append(String(line))
      }
    }
    return phrases.flatMap(phrase)
  }

  /// Where the start of a sentence is one of several words, the phrase is two.
  private static func phrase(_ text: String) -> [NeedPhrase] {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let kind = Need.Kind(rawValue: parts[0]) else { return [] }
    let words = parts[1].split(separator: " ")
    guard let at = words.firstIndex(where: { $0.hasSuffix("|^") }) else {
      return [NeedPhrase(kind, parts[1])]
    }
    let rest = words[(at + 1)...].joined(separator: " ")
    return ["\(words[at].dropLast(2)) \(rest)", "^ \(rest)"].map { NeedPhrase(kind, $0) }
  }
}
extension NeedPhrases {
  fileprivate static let english = """
    need anyone|anybody ?in|around|near ?* ?* got|have|has|selling a|an|some|any|spare +question
      !\(noOwning)
    need i'm|we're ?still after a|an|some|someone|somebody !laugh|fight
    need our|my * ?still|urgently|also|desperately needs|need|seeks \(helpers)
    need i|we|^ ?really could do|use ?with some|a|extra ?little|bit ?of help|hand|volunteers|advice +ask
    need ?can|could anyone|anybody|someone|somebody point|direct me|us to|towards|at a|an|some|any
    need is|are there ?anyone|anybody|someone|somebody ?here|around who|that could|can|knows|teaches
      +question !explain|tell
    need who's|who|what's ?is the|a|your ?best|good \(trades) +question
    need what's|where's ?is a|the good|best place|shop to|for +question !start
    need if you|anyone|anybody know|knows ?of a|an|anyone|someone|somebody +ask !who+thinks
    need \(helpers) ?still ?urgently wanted|needed|required
    need ^ know ?of anyone|anybody|someone|somebody|a|an +question
    need ^ ?urgently|desperately|still need a|an|some|someone|somebody|help|\(helpers) +question +ask
      !\(noNeed)
    offer i've|we've|i|we ?have|got ?a|an|some|my|two|three ?* ?* ?* going spare|free|begging
    offer anyone|anybody|someone ?here|local need|needs|want|wants * +question +give
      !to|lunch|dinner
    offer there's|there|i've|we've|we|i ?is|are|have ?still ?got a|one|two|three|four|some|# ?* spare|free|empty
      seat|seats|desk|desks|place|places|room|rooms|bed|ticket|tickets|spot|spots|slot|slots|table
    offer ^ free|spare ticket|tickets|seat|seats|plants|books|boxes|bricks|wood|furniture|sofa +give
    offer have|got|are one|two|three|four|five|six|some|a|# ?few
      ?more places|spaces|slots|seats|spots|desks|tickets|rooms left|free|available|open|going
    offer i'm|we're|we|i ?are|am ?now|also|again offering|lending|offer
      a|an|free|our|my|two|three|four|five|six|some|# !hand
    offer my|our * ?* is|are available|free for|to|this|on|if +give
    offer ^ need|want a|an|some|someone +question +give
    offer free to whoever|anyone|collect|collector|any
    need ^ ?still|currently|also|now looking for -question !\(noThing)
    need ^ ?still|currently|also|now looking for +ask !\(noThing)
    need i'm|im|we're ?still|currently|also|now|really|actually looking for !\(noThing)
    need i|we am|are|'ve ?still|currently|also|now looking for !\(noThing)
    need i've|we've been looking for !\(noThing)
    need my|our * is|are looking for !\(noThing)
    need ?does|do|would anyone|anybody|someone know ?of a|an|any|someone|somebody|anyone
      !way|good+time
    need ?does|do any of you|y'all know ?of a|an|any|someone|somebody|anyone
    need anyone|anybody ?here know who|where|how can|could|to|i|we|you|repairs|makes|teaches|sells
    need ?can|could anyone|anybody|someone|somebody ?please recommend|suggest !that|it
    need can|could any|you ?of ?you ?all ?please recommend|suggest a|an|any|some|good
    need who can|could|would ?please recommend|suggest|lend !that|it
    need ?does|do|has|have anyone|anybody ?here|around|nearby got|have|has|selling|lending
      a|an|any|some|experience|spare|contacts !\(noOwning)
    need anyone|anybody ?here willing|able|keen|free to !go|come|join|explain|tell
    need any ?good|other|local recommendations|recs|tips|advice|suggestions for|on|about !
    need recommendations|suggestions|tips for +question
    need recommendations|suggestions for +ask
    need i|we ?still|really|desperately|urgently|also|now need
      a|an|some|someone|somebody|another|more|new|help|# +ask !\(noNeed)
    need i|we ?still|desperately|urgently|also need \(helpers)
    need i|we ?still|desperately|urgently|also need a|an|one|another|more|some|two|three|four|#
      ?more \(helpers)
    need ^ ?urgently|desperately|still need|needed|wanted a|an|some|someone|somebody|help|one|\(helpers)
      -question !\(noNeed)
    need i'm|i|we|we're ?am|are in need of !a+break
    need ^ in need of
    need on the hunt|lookout|search for a|an|some|someone|somebody !trouble
    need i'm|i|we|we're|^ ?am|are ?still in search of !truth|meaning
    need i'm|i|we|we're ?am|are in the market for
    need ^ ?now|desperately|still|currently|urgently seeking a|an|some|someone|somebody|\(helpers)
    need i'm|we're|i|we ?am|are seeking a|an|some|someone|somebody|\(helpers)
    need i'd|we'd ?really like|love to \(getting) !time|it|this|that|out|a+way
    need i|we would ?really like|love to \(getting) !time|it|this|that|out|a+way
    need i'm|we're|^ ?still looking|hoping|keen|trying to \(getting) !time|it|this|that|out|a+way|way
    need i|we am|are ?still looking|hoping|keen|trying to \(getting) !time|it|this|that|out|a+way|way
    need i'm|we're|i|we ?am|are ?still trying to find a|an|someone|somebody !way|reason|excuse
    need we're|we ?are ?now|also hiring|recruiting a|an|for|another|two|three|# !pace
    need ^ who knows where|how i|we|to ?can|could !that|this|it
    need anyone|anybody ?here had|tried ?any experience|luck|success ?with|of +question
    need who knows a|an|someone|somebody ?good +question
    need who ?here|around has|sells|makes|teaches|repairs a|an|any|some|old|spare +question
      !clue|better|idea|problem
    need where can|could|do i|we ?still get|buy|find|rent|borrow a|an|some|good +question
      !life|grip|refund
    need call for speakers|volunteers|papers|submissions|entries|artists|exhibitors|proposals
    need ^ ?please|can|could ?anyone|someone ?you help me|us find
      a|an|some|someone|somebody|my|our !way|out
    offer happy|glad|delighted to lend|give|donate|host|teach|mentor|introduce|review|proofread|
      drive|swap|show|print|translate|fix !it|up|you|them
    offer happy|glad|delighted to share|send|help|pass|talk +give !that|this|say
    offer ?does|do|would anyone|anybody|someone ?here|local|nearby ?like|want|need|wants|needs
      a|an|my|our|some|any|the|free|two|three|# +question !\(noWant)
    offer who wants|would ?like a|an|my|our|some|two|three|free|half|# +question !\(noWant)
    offer i'm|we're|i|we|^ ?am|are giving|give away !prize+s
    offer * ?is|are ?now up for grabs
    offer free to a good|loving home
    offer i'll|i send|dm ?you a|an|the|some invite|invites|copy|ticket|tickets|spare
    offer i|we|we've|i've ?have|got a|an|some|two|three|four|# ?* ?* to give|spare|lend ?away
    offer i'm|we're|i|we ?am|are ?now|also|still selling|lending|renting
      a|an|my|our|some|out|two|three|#
    offer ^ for sale !by+auction
    offer ^ selling my|our|two|three|some|a|an|#
    offer if anyone|anybody|someone|any|you|you're ?of ?you ?still|ever ?else
      needs|need|wants|want|fancies|wanted|would ?like a|an|some|any|help|my|our|one +give
      !know|see|hear|go|be
    offer let|dm|ping|tell|email|shout ?me|us ?know if|when you|anyone|anybody|you'd|someone
      ?would ?need|want|wants|needs|like|fancy a|an|some|any|help|one|to|my !know|be+
    offer i've|we've|i|we ?have|got ?still a|an|one|two|three|four|five|six|some|few|# ?few
      ?old|big ?free spare|extra|leftover|unused !time|thought
    offer i|we|i've|we've ?still ?have|got # ?spare|extra|free|more
      invites|codes|tickets|passes|copies|seats|vouchers|places +give
    offer i|we can|could offer|lend|host|spare|sponsor|teach|print|drive|translate +give
    offer i'm|we're|i|we|^ ?am|are ?now|currently|also ?still available|free for
      hire|freelance|work|commissions|bookings|talks|projects|gigs
    offer i'm|we're|i|we|^ ?am|are ?now|currently ?also open for|to
      commissions|bookings|freelance|work|submissions
    offer i'm|we're|i|we|^ ?am|are ?now|currently ?also taking ?on ?new
      clients|commissions|bookings|students|orders
    offer i|we ?will|'ll|also|can sponsor|donate|host ?your !it|part|you
    offer we|we're|i'm|^ ?are|am|also|now offer|offering|lending a|an|free|our|my|two|three|some|#
      +give
    """

  private static let trades = """
    accountant|dentist|plumber|electrician|carpenter|joiner|builder|vet|photographer|printer|lawyer|\
    solicitor|tailor|mechanic|physio|therapist|caterer|translator|designer|tutor|gardener|roofer
    """

  private static let getting = """
    find|hire|rent|borrow|adopt|recruit|commission|buy|swap
    """

  private static let noThing = """
    trouble|love|answers|words|reasons|excuses|it|him|her|them|you|that|this|these|those|\
    attention|clues|signs|validation|something|forward|ways|fights|inspiration|perfection|\
    miracles|bigfoot|happiness|meaning|peace
    """

  private static let noOwning = """
    clue|idea|problem|problems|issue|issues|trouble|thoughts|opinion|nice|good+weekend|plans|\
    fun|great
    """

  private static let noNeed = """
    coffee|drink|holiday|beer|nap|break|hug|vacation|wine|life|miracle|sleep|bit|lie|minute|\
    moment|rest|lie-in|shower|snack|gin|pint|hero|bigger|word|song|chat|lot|cuppa|tea|better|\
    excuse|haircut|dog|weekend|therapy|hobby|reminder|reason|explanation|update|answer|answers|eta|get|fly|to|refund|tan|\
    compensation|human|know|someone+to+help|immediate
    """

  private static let noWant = """
    to|hear|know|see|guess|bet|talk|play|go|be|telly+when|reason|job+like|pint|beer|drink|fight|\
    enemies|friends|excuse|reminder|proof|spoiler
    """

  private static let helpers = """
    volunteers|speakers|sponsors|helpers|drivers|singers|altos|tenors|testers|players|mentors|\
    designer|developer|photographer|bassist|drummer|drummers|translator|translators|judges|\
    stewards|teachers|tutors|writers|reviewers|participants|hosts
    """
}

extension NeedPhrases {
  fileprivate static let german = """
    need ^ suche|suchen ?wir|ich ?noch|dringend|gerade|aktuell|ab|für|nach
      !seit|nur|meine|mein|meinen|immer|streit|sinn|das|den|die
    need ich|wir suche|suchen ?noch|dringend|gerade|aktuell !seit|nur|meine|mein|meinen|immer|streit|nach
    need unser|unsere * sucht|suchen ?noch|dringend|wieder !sinn|streit|das
    need ^ gesucht ?wird|werden
    offer ^ zu verschenken|vergeben|vermieten|verkaufen|verleihen
    offer braucht|möchte ?hier|noch jemand|wer ?hier|noch +question !beweis|bier|das|mir|sonst
    offer hätte|hätten|habe|haben ?noch ?ich|wir ?noch ein|eine|einen|zwei|drei|# ?*
      platz|plätze|karte|karten|zimmer|tickets
    need ich|wir|bin|sind ?bin|sind ?gerade|noch|aktuell|immer ?noch auf der suche nach
      !sinn|wahrheit
    need ^ auf der suche nach
    need kennt ?hier|zufällig jemand|wer|ihr|einer ?hier|von ?euch
      ein|eine|einen|jemand|jemanden|gute|guten|gutes !die|das|den
    need weiß|weiss ?hier|zufällig jemand|wer ?hier , ?wer|wo wer|wo|wie
      man|ich|kann|verkauft|repariert
    need weiß|weiss jemand wer|wo
    need kann ?mir|uns ?hier jemand|wer|einer ?mir|uns|hier ein|eine|einen|gute|guten * ?* ?* ?*
      ?* empfehlen|leihen
    need hat ?hier|zufällig jemand|wer|einer ?hier|von ?euch
      ein|eine|einen|noch|tipps|erfahrung|lust !problem|ahnung|angst
    need ich brauche ?noch|dringend|gerade|unbedingt
      ?noch|eine|einen|ein|jemand|jemanden|hilfe|leute|# +ask
      !pause|urlaub|kaffee|bier|lösung|plan|mut
    need brauche|brauchen ?ich|wir ?noch|dringend jemand|jemanden|hilfe|helfer|freiwillige|leute
    need * ?* ?* dringend|noch gesucht
    need gesucht ?: ein|eine|einen|*
    need wer ?hier|von ?euch kennt|hat|verkauft|verleiht|repariert|kann
      ein|eine|einen|noch|mir|uns +question !angst|lust+auf|bock|recht|schuld
    offer ^ ?ich ?wir biete|bieten ?noch|gerne|kostenlos|ein|eine|einen|# !an+griff
    offer ich|wir biete|bieten|verschenke|verschenken|verleihe|vermiete|verkaufe|verkaufen
      ?noch|gerne|mein|meine|meinen|ein|eine|einen|unsere|#
    offer ^ verschenke|verleihe|verkaufe|vermiete ?noch|mein|meine|meinen|ein|eine|einen|#
    offer * ?* ?* ?* zu verschenken|vergeben|vermieten|verleihen
    offer * ?* ?* ?* kostenlos|gratis abzugeben
    offer * ?* ?* abzugeben
    offer braucht|möchte|mag|will ?hier|noch jemand|wer ?hier|noch
      ein|eine|einen|mein|meine|meinen|noch|# +question !beweis|bier
    offer wer braucht|möchte|mag|will ?noch ein|eine|einen|mein|meine|meinen|noch|# +question
      !schon|denn
    offer falls|wenn jemand|wer|ihr ein|eine|einen|noch|hilfe * ?* ?*
      braucht|sucht|möchte|brauchen|sucht +give
    offer helfe|teile|gebe|verleihe|schicke|übersetze ?ich gerne|gern +give
    offer ich|wir habe|haben|hätte|hätten ?noch # ?* ?* übrig|frei
    """
}

extension NeedPhrases {
  fileprivate static let french = """
    need ^ cherche|recherche ?toujours|activement
      !noises|clés|mes|mon|ma|à|pas|la|le|l'erreur|ist|mit|und|der|die|das|von|zu|zum|zur|im|für
    need on|nous cherche|cherchons|recherche|recherchons deux|trois|quatre|#
    need qui connaîtrait|connaitrait|connaît|connait|aurait un|une|des|quelqu'un
    need ^ ?on ?nous cherche|cherchons|recherche|recherchons ?toujours|encore|désespérément
      un|une|des|quelqu'un|du|de|logement !noises|sens
    need je|on|nous ?re cherche|cherchons|recherche|recherchons ?toujours|encore|aussi ?activement
      un|une|des|quelqu'un|du !noises|excuse|sens
    need à la recherche de|d'un|d'une ?un|une|quelqu'un !vérité|sens|bonheur
    need quelqu'un connaît|connait|connaitrait|connaîtrait ?ici|donc|peut-être
      un|une|des|quelqu'un !le|la
    need quelqu'un ?ici a|aurait|vend|prête|loue ?ici un|une|des|de !idée|problème|souci|compris
    need quelqu'un pour|peut|pourrait ?me|nous|m' recommander|conseiller|prêter|aider
    need qui connaît|connait|peut|aurait ?me|nous ?recommander|conseiller|prêter un|une|des
      +question
    need connaissez vous|-vous un|une|des +question
    need connaissez-vous|auriez-vous un|une|des +question !minute
    need vous|tu auriez|connaissez|connaîtriez|aurais un|une|des +question !minute
    need j'ai|on|nous ?a|avons ?encore|toujours|vraiment|urgemment besoin d'un|d'une|de|d'aide|d'
      +ask !vacances|café|sommeil|pause
    need on|nous a|avons ?encore besoin de bénévoles|volontaires|bras|monde
    need ^ besoin d'un|d'une|d'aide|de !vacances|sommeil|café
    offer je|on|nous donne|donnons|prête|prêtons|offre|offrons|vends|vendons|loue ?encore|aussi
      ?gratuitement un|une|des|mon|ma|mes|nos|notre|deux|trois|# !avis|conseil|leçon|raison
    offer ^ donne|prête|vends|vend|offre ?encore un|une|des|mon|ma|mes|deux|trois|# !avis
    offer ^ à donner|vendre|prêter|louer ?: ?un|une *
    offer * ?* ?* ?* à donner|prêter
    offer je|on|nous propose|proposons ?de|aussi|des|un|une|gratuitement +give
    offer je|on peux|peut vous|te|prêter|héberger|aider|traduire|relire ?prêter|aider ?à|un|une
      +give
    offer quelqu'un veut|voudrait|a ?besoin ?d'un|d'une|de ?un|une|mon|ma|mes|des +question
      !dire|savoir
    offer qui veut|voudrait un|une|mon|ma|mes|des|deux +question !dire
    offer si quelqu'un|vous ?a|avez|veut|voulez|cherche|cherchez ?besoin ?d'un|d'une|un|une|des|de
      +give
    offer disponible|dispo pour|en des|freelance|missions|concerts|ateliers
    offer ravi|ravie|heureux|contente de|d' partager|aider|prêter +give
    offer il me|nous reste # ?* +give
    offer il me|nous reste deux|trois|quelques|des|un|une
    """
}

extension NeedPhrases {
  fileprivate static let spanish = """
    need ^ busco|buscamos|buscando ?urgente !mis|mi|el|la|los|las|excusas|sentido|en|a+mi
    need se busca|buscan|necesita|necesitan !culpable|vida|marido|novio
    offer ^ vendo|regalo|alquilo|ofrezco !bien|caro|humo|consejos|mi+reino
    need ^ ?aún|todavía|urgente busco|buscamos|buscando|necesito|necesitamos ?urgente|aún|todavía
      a|un|una|unos|alguien|quien|gente|voluntarios|voluntarias|piso|habitación|ayuda|#
      !vida|sentido|siesta|café|vacaciones
    need yo|estoy|estamos|seguimos|sigo|se busco|buscando|busca|buscan
      a|un|una|unos|alguien|quien|gente|voluntarios|voluntarias|# !sentido|excusa
    need en busca de un|una|alguien|voluntarios
    need alguien ?aquí|que ?me|nos
      conoce|conozca|recomienda|recomiende|presta|preste|alquila|vende|repara ?a ?algún|alguna
      un|una|algún|alguna|a|buen|buena +question !esto|la|el
    need alguien tiene|sabe ?un|una|algún|alguna|de|dónde ?un|una|algún|alguna|puedo|alguien
      +question !idea|hambre|problema
    need me|nos recomiendan|recomendáis|recomiendas|podéis|pueden ?recomendar
      un|una|algún|alguna|unos +question
    need conocéis|conocen|sabéis|saben|conoces ?de ?a un|una|algún|alguna|alguien +question !la
    need necesito|necesitamos ?urgentemente|aún|todavía un|una|alguien|ayuda|a|unos|voluntarios|#
      +ask !siesta|café|vacaciones|abrazo|descanso
    need nos|me hace|hacen falta un|una|voluntarios|alguien|#
    offer ^ ?yo ?también regalo|vendo|ofrezco|ofrecemos|presto|alquilo|dono|regalamos|vendemos
      un|una|mi|mis|unos|unas|dos|tres|clases|gratis|# !consejo|palabra
    offer yo|también|os|les regalo|vendo|ofrezco|ofrecemos|presto|alquilo|dono|regalamos
      un|una|mi|mis|unos|unas|dos|tres|clases|#
    offer se regala|regalan|vende|alquila|dona|presta un|una|unos|unas|dos|*
    offer alguien quiere|necesita ?un|una|mi|mis|unos|unas|dos|tres|# +question
      !decir|saber|café|cerveza
    offer quién|quien quiere|necesita un|una|mi|mis|unos|dos|tres|# +question
    offer si alguien|alguno necesita|quiere|busca|quisiera ?un|una|mi|ayuda * +give
    offer puedo|podemos prestar|ayudar|ofrecer|enseñar|traducir|alojar|prestaros|regalar +give
    offer me|nos sobran|sobra un|una|dos|tres|unas|unos|#
    offer tengo|tenemos un|una|dos|tres|unas|unos|# ?* ?* ?* para regalar|regalo|prestar|dar
    offer disponible|disponibles para trabajar|proyectos|conciertos|encargos|charlas|freelance
    offer encantado|encantada de ayudar|compartir|prestar +give
    """
}

extension NeedPhrases {
  fileprivate static let portuguese = """
    need ^ procuro|busco|procuramos|buscamos ?urgente !as|os|o|a|minhas|meus|minha|sentido|saber|mis|mi|el|la
    offer ^ vendo|alugo|ofereço|doo !bem|mal|isso|o|a|tudo|como|que
    need ^ ?ainda procuro|procuramos|procurando|busco|preciso|precisamos|precisando
      ?urgente|de|por um|uma|alguém|de|duma|dum|quem|voluntários|ajuda|quarto|#
      !férias|café|dormir|paz
    need estou|estamos|tô|a|continuo ?a|à procurando|procurar|procura|precisando|precisar ?de|por
      um|uma|alguém|quem|de !paz|sentido
    need estou|estamos|^ à|em procura|busca de
    need alguém ?aqui|me|que ?me conhece|indica|recomenda|empresta|vende|aluga|conserta ?aqui
      ?algum|alguma um|uma|algum|alguma|bom|boa +question
    need alguém ?aqui tem|sabe ?um|uma|algum|alguma|de|onde ?um|uma|algum|alguma|posso|alguém
      +question !ideia|fome|problema
    need quem ?aqui conhece|indica|recomenda|empresta|tem um|uma|algum|alguma +question !coragem
    need me|nos indicam|recomendam|indiquem|recomendem um|uma|algum|alguma
    need preciso|precisamos ?urgente|ainda ?de um|uma|alguém|ajuda|voluntários|# +ask
      !férias|café|abraço|descanso
    need precisamos de voluntários|voluntárias|ajuda|gente|músicos
    offer ^ ?eu ?também dou|doando|vendo|vendendo|ofereço|oferecemos|empresto|alugo|doo|doamos
      um|uma|meu|minha|meus|minhas|dois|duas|três|aulas|# !conselho|opinião
    offer estou|estamos|tô ?a doando|vendendo|dar|oferecer|oferecendo|vender
      um|uma|meu|minha|meus|minhas|dois|duas|aulas|#
    offer alguém ?aqui quer|precisa ?de um|uma|meu|minha|dois|duas|# +question
      !saber|dizer|café|cerveja
    offer quem quer|precisa ?de um|uma|meu|minha|dois|duas|# +question
    offer se alguém|alguem ?aqui precisar|quiser|procurar ?de ?um|uma|ajuda * +give
    offer posso|podemos emprestar|ajudar|oferecer|ensinar|traduzir|hospedar|doar +give
    offer sobraram|sobrou|tenho ?aqui um|uma|dois|duas|três|# ?* ?* sobrando|para|pra
      ?dar|doar|emprestar +give
    offer disponível|disponíveis para|pra trabalhos|projetos|freelas|shows|palestras|freelance
    offer ^ para|pra doação|doar|venda ?: *
    """
}

extension NeedPhrases {
  /// What stands behind the thing in Japanese, in UTF-8; the thing is what comes before.
  static let japanese: [(Need.Kind, [UInt8])] =
    ending(.need, japaneseNeeds) + ending(.offer, japaneseOffers)

  /// Whether a text has one of them.
  static func areJapanese(_ text: String) -> Bool {
    text.holds(anyOf: CollectionOfOne([0xE3])) && text.holds(anyOf: japanese.lazy.map(\.1))
  }

  private static func ending(_ kind: Need.Kind, _ texts: String) -> [(Need.Kind, [UInt8])] {
    texts.split(whereSeparator: \.isWhitespace).map { (kind, Array($0.utf8)) }
  }

  private static let japaneseNeeds = """
    を探しています を探してます を探しております 探しています 探してます さがしています を募集しています を募集します を募集中 募集しています 募集中です 募集中
    を知りませんか をご存知ないですか ご存知の方 知っている方いませんか を教えてください 教えて下さい 貸してくれる方 譲ってください おすすめありますか
    のおすすめを教えて が必要です できる方いませんか がほしいです。どなたか
    """

  private static let japaneseOffers = """
    を譲ります 譲ります お譲りします 差し上げます を貸します 貸し出します お貸しします を無料で配布 を提供します 提供できます お手伝いします
    お手伝いできます 手伝えます 欲しい方いませんか いる方いますか を販売します を教えます 教えられます
    """
}
