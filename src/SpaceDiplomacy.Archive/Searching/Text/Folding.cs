using System.Text;

namespace SpaceDiplomacy.Archive.Searching.Text;

/// <summary>
/// Makes letters that readers take for the same one alike: case, diacritics, full-width forms, final sigma, ё and е.
/// The table is its own, not that of the system's ICU: what one version indexed, another must find.
/// </summary>
internal static class Folding
{
    /// <summary>A letter, and the lower-case letters that are folded to it. The Russian й is a letter of its own.</summary>
    private static readonly string[] Letters =
    [
        "0０",
        "1１",
        "2２",
        "3３",
        "4４",
        "5５",
        "6６",
        "7７",
        "8８",
        "9９",
        "aàáâãäåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặａ",
        "bḃḅḇｂ",
        "cçćĉċčḉｃ",
        "dðďđḋḍḏḑḓｄ",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệｅ",
        "fḟｆ",
        "gĝğġģǧǵḡｇ",
        "hĥħȟḣḥḧḩḫẖｈ",
        "iìíîïĩīĭįıǐȉȋḭḯỉịｉ",
        "jĵǰｊ",
        "kķǩḱḳḵｋ",
        "lĺļľŀłḷḹḻḽｌ",
        "mḿṁṃｍ",
        "nñńņňŉŋǹṅṇṉṋｎ",
        "oòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợｏ",
        "pṕṗｐ",
        "qｑ",
        "rŕŗřȑȓṙṛṝṟｒ",
        "sśŝşšſșṡṣṥṧṩẛｓ",
        "tţťŧțṫṭṯṱẗｔ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựｕ",
        "vṽṿｖ",
        "wŵẁẃẅẇẉẘｗ",
        "xẋẍｘ",
        "yýÿŷȳẏẙỳỵỷỹｙ",
        "zźżžẑẓẕｚ",
        "æǣǽ",
        "ʒǯ",
        "αάἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ",
        "βϐ",
        "εέϵἐἑἒἓἔἕὲέ",
        "ηήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ",
        "θϑ",
        "ιΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ",
        "κϰ",
        "οόὀὁὂὃὄὅὸό",
        "πϖ",
        "ρϱῤῥ",
        "σςϲ",
        "υΰϋύϒϓϔὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ",
        "φϕ",
        "ωώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ",
        "аӑӓ",
        "гѓ",
        "еѐёӗ",
        "жӂӝ",
        "зӟ",
        "иѝӣӥ",
        "кќ",
        "оӧ",
        "уўӯӱӳ",
        "чӵ",
        "ыӹ",
        "эӭ",
        "ії",
        "ѵѷ",
        "әӛ",
        "өӫ",
    ];

    private static readonly Dictionary<char, string> Pairs = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['ǣ'] = "ae",
        ['ǽ'] = "ae",
        ['œ'] = "oe",
        ['þ'] = "th",
        ['ĳ'] = "ij",
        ['ǆ'] = "dz",
        ['ǉ'] = "lj",
        ['ǌ'] = "nj",
        ['ǳ'] = "dz",
    };

    private static readonly char[] Table = MakeTable();

    /// <summary>Appends a character folded: nothing for a combining mark, two letters for a ligature.</summary>
    public static void Append(StringBuilder target, char c)
    {
        if (c < 0x80)
        {
            target.Append(char.ToLowerInvariant(c));
        }
        else if (c == '\u0306' && target.Length > 0 && target[^1] == 'и')
        {
            target[^1] = 'й';
        }
        else if (!IsDropped(c))
        {
            var folded = Table[c];
            if (folded != '\0')
            {
                target.Append(folded);
            }
            else
            {
                target.Append(Pairs[char.ToLowerInvariant(c)]);
            }
        }
    }

    /// <summary>A text with every character folded.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            Append(folded, c);
        }

        return folded.ToString();
    }

    /// <summary>Combining diacritics, soft hyphen and zero-width joiners: they are part of a word and make no difference.</summary>
    public static bool IsDropped(char c) => c is (>= '\u0300' and <= '\u036F') or '\u00AD' or '\u200C' or '\u200D';

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = char.ToLowerInvariant((char)c);
        }

        foreach (var letters in Letters)
        {
            foreach (var c in letters.AsSpan(1))
            {
                table[c] = letters[0];
            }
        }

        foreach (var ligature in Pairs.Keys)
        {
            table[ligature] = '\0';
        }

        for (var c = 0; c < table.Length; c++)
        {
            table[c] = table[char.ToLowerInvariant((char)c)];
        }

        return table;
    }
}
