using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// What the rules of the index are tried on, so that a changed rule shows: every character, texts in many languages, two
/// documents, and dates of every sort. A rule for what does not occur here gets an example here.
/// </summary>
internal static class SearchProbe
{
    /// <summary>Texts with inflected words, names, numbers, and signs within words.</summary>
    public static readonly IReadOnlyList<string> Texts =
    [
        """
        The agencies' sanctions were lifted; he's running, ran, will run. Dying stars, lying skies, happily hopping,
        generously generated communities, wars and war, crises and crisis, said and says, built and building, exceeding
        proceeds, cosmonauts' spacecraft, aerospace industries industrially. Don't co-operate: reentry, re-entry, N.A.S.A.,
        U.S., E.O. 13661, RD-180, Tu160, 3D, 10,000 or 10000, C3I, #Artemis2, e-mail@example.org, 50 %, $1.5bn, €3, ½, x², H₂O.
        """,
        """
        Космонавты космонавтам о космонавтах; санкции, санкций, санкциями против нашей отрасли. Рынок рынка, день дня,
        поставка поставок, конец конца; Рогозин, Рогозина, Рогозину; Борисов, Борисова, Борисовой; ёлка, елка, йод, съезд,
        объявляется, объявившись, лучшего, новейшими, какого-нибудь, из-за, РД-180, МКС. Рогозін, Сергій, її, ґанок, ўсё, ѓ, ђ.
        """,
        "Die Raumfahrtbehörden kündigten größere Maßnahmen für Fußballstadien an: Äpfel, Ärzte, Straße, STRASSE, Sanktionen.",
        "L’été dernier, les œuvres d’art où l'agence spatiale européenne réfléchissait: garçon, façade, naïve, aiguë, sœurs.",
        "¿Qué dirán mañana los cosmonautas? Los niños, la acción, las acciones, pingüino, corazón, estaciones espaciales.",
        "As ações e as estações; coração, avião, português, às vezes, à noite, agências espaciais brasileiras.",
        "Le agenzie spaziali italiane perché così; città, più, dell’Italia, lanciarono razzi.",
        "Türkiye'nin uzay ajansı ışık İstanbul'da; IRAK, ırak, çağrı, şöyle, gözlüğü.",
        "Żółć, gęślą jaźń, łódź; kosmonauci kosmonautom. Příliš žluťoučký kůň; čeští kosmonauté. Űrhajósok, őr, bőr.",
        "Șase țări, şase ţări; învățământ. Đorđe, ljubav, nije, ǆep. Þórður, æðsti, eyðið. Smørrebrød på øen, ångström.",
        "Οι αστροναύτες της Ευρώπης, ΟΔΥΣΣΕΥΣ, Ὀδυσσεύς, ΰ, ᾳ. Ամերիկացի տիեզերագնացներ. საქართველოს კოსმოსი.",
        "وكالة الفضاء الإماراتية: سارة الأميري، أُعلنت عقوباتٌ؛ كتـــاب، ١٢٣، إلى، آمال. سازمان فضایی ایران می‌گوید ۱۲۳ کیهان‌نورد.",
        "סוכנות החלל הישראלית; צה״ל, שָׁלוֹם, האסטרונאוטים. भारतीय अन्तरिक्ष अनुसन्धान संगठन ने कहा: चंद्रयान-३, क़िला, १२३.",
        "国家航天局：嫦娥五号返回地球。習近平與羅戈津；国际空间站ISS2024年。月面着陸に成功した、ロゴージン、ﾛｺﾞｰｼﾞﾝ、々、ＩＳＳ、１２３。",
        "한국항공우주연구원은 누리호를 발사했다. 윤영빈 청장, 한국, ISS로. องค์การอวกาศแห่งชาติ ດາວທຽມ វិទ្យាសាស្ត្រ རྒྱལ",
        "Cafe\u0301 И\u0306од e\u0301te\u0301 \u1112\u1161\u11AB\u1100\u116E\u11A8 co\u00ADoperation zero\u200Bwidth zero\u200Dwidth zero\u200Cwidth non\u2011breaking word\u2060joiner",
        "𝐁𝐨𝐥𝐝 𝒮𝒸𝓇𝒾𝓅𝓉 👩🏽‍🚀 🚀launch ﬁrst ﬂight Ⅳ №5 ® ™ ① a_b a.b a/b a&b o’clock o'clock ‘quoted’ «так» „so“ 「引用」 …",
        PlainText.Of("Some **bold** and *emphasised* words, a [link](https://example.org/path), `code`, &amp; an <b>element</b>.\n\n- one\n- two"),
        new('x', 200),
    ];

    /// <summary>
    /// Every character of 16 bits, each between two letters, so that one that parts words is told from one that is left
    /// out. Longer ones are in the texts.
    /// </summary>
    public static string Characters() => string.Create(4 << 16, 0, (text, _) =>
    {
        for (var character = 0; character <= char.MaxValue; character++)
        {
            "a a ".CopyTo(text[(4 * character)..]);
            text[(4 * character) + 1] = (char)character;
        }
    });

    /// <summary>Two documents, with something in every field.</summary>
    public static IEnumerable<SearchDocument> Documents =>
    [
        Document(0, "It was said.", "A place", [1], [2, 300], [3, 4], ["a-source"]),
        Document(200, string.Join(' ', Enumerable.Repeat("often said", 1_500)), "said there", [1, 70_000], [], [], []),
    ];

    /// <summary>Dates of every sort; null is a date that is not recorded.</summary>
    public static readonly IReadOnlyList<EdtfDate?> Dates =
    [
        null,
        .. new[]
        {
            "2013", "2014", "2014-04", "2014-04-28", "2014-04-29", "2014-04-30", "2014-05", "2014~", "2014-04?", "2014-04-29%",
            "2013-06/2014-04", "2014-04-29/2015", "2014-04/..", "../2014-04-29", "2014-04/", "/2014-04", "2014~/2015?",
        }.Select(EdtfDate.Parse),
    ];

    private static SearchDocument Document(
        long number, string text, string venue, List<long> topics, List<long> agencies, List<long> officials, List<string> sources)
    {
        var document = new SearchDocument
        {
            Number = number,
            StatementId = number,
            Fingerprint = "",
            OfficialId = 9,
            Date = EdtfDate.Parse("2014"),
            Venue = VenueKind.Speech,
            VenueName = venue,
            Standing = Standing.Attributed,
            Context = text,
        };
        document.Words.AddRange([text, "In two wordings."]);
        document.Reports.Add(text);
        document.Topics.AddRange(topics);
        document.MentionedAgencies.AddRange(agencies);
        document.MentionedOfficials.AddRange(officials);
        document.Sources.AddRange(sources);
        document.Checks.AddRange(Enum.GetValues<CheckResult>());
        return document;
    }
}
