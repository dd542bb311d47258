using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>Terms that mean the same, as <c>glossary.yaml</c> writes them.</summary>
public sealed record GlossarySeed(IReadOnlyList<string> Terms);

/// <summary>Reads the glossary: a list of groups without slugs, no term in two of them.</summary>
internal static class GlossaryReader
{
    public const string FileName = "glossary.yaml";

    public static IReadOnlyList<GlossarySeed> Read(SeedFile file)
    {
        var groups = new List<GlossarySeed>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var map in file.ReadList())
        {
            var terms = map.Texts("terms");
            map.Finish();
            Check(map, terms, known);
            groups.Add(new(terms));
        }

        return groups;
    }

    private static void Check(FieldReader map, IReadOnlyList<string> terms, Dictionary<string, int> known)
    {
        if (terms.Count < 2)
        {
            map.Report("terms", "a group of fewer than two terms", "terms that mean the same");
        }

        foreach (var term in terms)
        {
            var words = string.Join(' ', TextAnalyzer.Analyze(term).Select(token => token.Exact));
            if (words.Length == 0)
            {
                map.Report("terms", $"'{term}' has no word", "letters or digits");
            }
            else if (!known.TryAdd(words, map.Line) && known[words] != map.Line)
            {
                map.Report("terms", $"'{term}' stands in the group of line {known[words]} too", "each term in one group");
            }
        }
    }
}
