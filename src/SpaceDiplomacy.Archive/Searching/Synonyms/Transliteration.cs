using System.Text;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Synonyms;

/// <summary>
/// What the spellings of a Russian or Ukrainian name in Latin and Cyrillic letters have in common: Rogozin,
/// Rogosin, Rogozine, Рогозин and Рогозін all give <c>rogosin</c>. Coarse on purpose, and used for names only.
/// </summary>
internal static class Transliteration
{
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ";

    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "ts", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia", "i", "i", "e", "g",
    ];

    /// <summary>Spellings of one sound, the longest first.</summary>
    private static readonly (string From, string To)[] Sounds =
    [
        ("schtsch", "sh"), ("shch", "sh"), ("tsch", "ch"), ("sch", "sh"), ("tch", "ch"), ("kh", "h"), ("ph", "f"),
        ("ou", "u"), ("ck", "k"), ("w", "v"), ("y", "i"), ("j", "i"), ("z", "s"),
    ];

    /// <summary>The key of one word; null where it is written in another script.</summary>
    public static string? Key(string word)
    {
        var latin = new StringBuilder();
        foreach (var c in Folding.Fold(word))
        {
            if (c is >= 'a' and <= 'z')
            {
                latin.Append(c);
            }
            else if (Cyrillic.IndexOf(c) is >= 0 and var letter)
            {
                latin.Append(Latin[letter]);
            }
            else
            {
                return null;
            }
        }

        foreach (var (from, to) in Sounds)
        {
            latin.Replace(from, to);
        }

        return Shortened(latin.ToString());
    }

    /// <summary>Whether a word is written in Cyrillic letters.</summary>
    public static bool IsCyrillic(string word) => word.Any(c => c is >= '\u0400' and <= '\u04FF');

    /// <summary>Double letters count once; a mute e at the end is French, -off and -ow are -ov.</summary>
    private static string Shortened(string sounds)
    {
        var single = string.Concat(sounds.Where((c, i) => i == 0 || sounds[i - 1] != c));
        single = single.Length > 5 && single.EndsWith('e') ? single[..^1] : single;
        return single.EndsWith('f') ? single[..^1] + "v" : single;
    }
}
