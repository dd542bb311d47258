using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// Words that stand in so many statements that a phrase of two of them would have millions of places read. Two in a row
/// are a sign of their own in the index; see <see cref="SearchSign.Pair"/>. Which words they are is settled when an index
/// is made, by a sample of the texts: what is found does not depend on it, only how fast.
/// </summary>
internal sealed class CommonWords(IEnumerable<string> words)
{
    private const int Sampled = 2_000;

    /// <summary>A word of one in so many texts is common.</summary>
    private const int OneIn = 12;

    private readonly HashSet<string> words = new(words, StringComparer.Ordinal);

    public bool Contains(string word) => words.Contains(word);

    /// <summary>Those of an index.</summary>
    public static CommonWords Read(RawConnection connection)
    {
        var words = new List<string>();
        connection.Read("SELECT Word FROM SearchCommonWords", row => words.Add(row.GetString(0)));
        return new(words);
    }

    /// <summary>Settles which words an index that is being made has.</summary>
    public static CommonWords Choose(RawConnection connection)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in SampledTexts(connection).SelectMany(text => TextAnalyzer.Analyze(text).Select(token => token.Exact).Distinct()))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        var common = new CommonWords(counts.Where(word => word.Value >= Sampled / OneIn).Select(word => word.Key));
        using var insert = connection.Prepare("INSERT INTO SearchCommonWords VALUES (?1)");
        foreach (var word in common.words.Order(StringComparer.Ordinal))
        {
            insert.Bind(1, word).Step();
        }

        return common;
    }

    /// <summary>Texts at even distances; of a small archive each several times.</summary>
    private static IEnumerable<string> SampledTexts(RawConnection connection)
    {
        if (connection.Scalar("SELECT min(Id) FROM Wordings") is not long first)
        {
            yield break;
        }

        var keys = (long)connection.Scalar("SELECT max(Id) FROM Wordings")! - first + 1;
        using var next = connection.Prepare("SELECT Text FROM Wordings WHERE Id >= ?1 ORDER BY Id LIMIT 1");
        for (var sample = 0; sample < Sampled; sample++)
        {
            for (var has = next.Bind(1, first + (keys * sample / Sampled)).Step(); has; has = next.Step())
            {
                yield return next.Text(0);
            }
        }
    }
}
