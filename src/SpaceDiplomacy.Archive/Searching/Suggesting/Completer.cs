using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Suggesting;

/// <summary>Completes what is being typed from names and the archive's own words, all in memory.</summary>
internal sealed class Completer(ArchiveColumns columns, WordList words)
{
    private const int MostOfAKind = 4;
    private const int ShortestWord = 2;

    public IReadOnlyList<SearchSuggestion> Complete(string typed)
    {
        var asked = TextAnalyzer.Analyze(typed);
        if (asked.Count == 0)
        {
            return [];
        }

        var (names, counts) = (columns.Names, columns.Counts);
        return
        [
            .. Named(RecordKind.Officials, names.Officials, counts.Officials, asked),
            .. Named(RecordKind.Agencies, names.Agencies, counts.Agencies, asked),
            .. Named(RecordKind.Topics, names.Topics, counts.Topics, asked),
            .. Words(typed, asked[^1]),
        ];
    }

    private static IEnumerable<SearchSuggestion> Named(
        RecordKind kind, NameList list, IReadOnlyList<int> counts, List<TextToken> asked) =>
        list.Records.Index()
            .Where(record => record.Item.Begins(asked))
            .Select(r => new SearchSuggestion(
                new(kind, r.Item.Slug, r.Item.Name), r.Item.Name, counts[r.Index]))
            .OrderByDescending(suggestion => suggestion.Count)
            .ThenBy(suggestion => suggestion.Text, StringComparer.Ordinal)
            .Take(MostOfAKind);

    private IEnumerable<SearchSuggestion> Words(string typed, TextToken last) =>
        last.End < typed.TrimEnd().Length || last.Exact.Length < ShortestWord
            ? []
            : words.Beginning(last.Exact).Take(MostOfAKind)
                .Select(word => new SearchSuggestion(null, typed[..last.Start] + word.Word, word.Count));
}
