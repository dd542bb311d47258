using System.Collections.Frozen;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace SpaceDiplomacy.Archive.Searching.Text;

/// <summary>
/// Snowball stems by script: Russian for Cyrillic, English for Latin; anything else is its own stem. Function words have
/// none: nobody looks for their forms, and they are half of every text.
/// </summary>
internal static class Stemmer
{
    private const int Places = 1 << 17;

    private static readonly FrozenSet<string> FunctionWords = (
        "a an the and or but of in on at to for from by with without as is are was were be been being it its this that "
        + "these those he she they we i you his her their our my your not no so if then than into over under also which "
        + "who whom what when where how has have had do does did will would can could shall should may might must "
        + "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от "
        + "меня еще нет о из ему для при это этот эта эти тот та те мы они их им был была были быть или если уже ли до "
        + "der die das und oder aber den dem des ein eine einer eines einem einen ist sind war waren wird werden nicht "
        + "mit von zu im auf fur als auch an bei nach aus um es sie er wir ihr "
        + "le la les un une des du et ou dans pour par sur que qui est sont pas ne se ce au aux avec").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    [ThreadStatic]
    private static EnglishStemmer? english;

    [ThreadStatic]
    private static RussianStemmer? russian;

    /// <summary>
    /// Words that were asked for lately. Each has one place by its hash; threads may overwrite each other, and lose nothing
    /// but the work of one word.
    /// </summary>
    private static readonly Stemmed?[] Remembered = new Stemmed?[Places];

    private sealed record Stemmed(string Word, string? Stem);

    /// <summary>What stems follow from besides the code here: the function words, and the build of the stemmers.</summary>
    public static string Rules { get; } = string.Join(
        ' ', FunctionWords.Order(StringComparer.Ordinal).Append($"{typeof(SnowballProgram).Module.ModuleVersionId}"));

    /// <summary>The stem of a folded word; null for a function word.</summary>
    public static string? Stem(string word)
    {
        var place = string.GetHashCode(word) & (Places - 1);
        var known = Remembered[place];
        if (known?.Word != word)
        {
            Remembered[place] = known = new(word, Find(word));
        }

        return known.Stem;
    }

    private static string? Find(string word)
    {
        if (FunctionWords.Contains(word))
        {
            return null;
        }

        var isLatin = false;
        foreach (var c in word)
        {
            switch (c)
            {
                case >= 'a' and <= 'z':
                    isLatin = true;
                    break;
                case >= '\u0400' and <= '\u052F':
                    return Snowball(russian ??= new(), word);
                default:
                    break;
            }
        }

        return isLatin ? Snowball(english ??= new(), word) : word;
    }

    private static string Snowball(SnowballProgram stemmer, string word)
    {
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }
}
