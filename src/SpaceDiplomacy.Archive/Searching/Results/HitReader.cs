using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Text;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Results;

/// <summary>Reads the statements of one page, and finds the best passage of each.</summary>
internal sealed class HitReader(RawConnection connection, ArchiveNames names, QueryNode query)
{
    private readonly Patterns patterns = new(
        [.. QueryTerms.Patterns(query)],
        [.. QueryTerms.Synonyms(query).SelectMany(synonym => synonym.Others).SelectMany(other => other.Match.Patterns)]);

    private readonly FoundAs foundAs = new(connection, names, query);

    /// <summary>What to mark: what was typed comes before its other names.</summary>
    private sealed record Patterns(IReadOnlyList<WordPattern> Typed, IReadOnlyList<WordPattern> Others)
    {
        public IReadOnlyList<WordPattern> All { get; } = [.. Typed, .. Others];
    }

    /// <summary>The statements with these numbers, in this order; one that has just gone is left out.</summary>
    public IReadOnlyList<SearchHit> Read(IReadOnlyList<long> numbers)
    {
        var found = connection.ByNumber(names, numbers);
        return [.. numbers.Where(found.ContainsKey).Select(number => Hit(number, found[number].Statement, found[number].Context))];
    }

    private SearchHit Hit(long number, StatementSummary statement, string context)
    {
        var passages = statement.Wordings.BestFirst()
            .Select(wording => (Wording: wording, Passage: new Passage(wording.Text, patterns.All))).ToList();
        var (best, passage) = passages
            .OrderByDescending(found => found.Passage.HitsOf(patterns.Typed.Count))
            .ThenByDescending(found => found.Passage.Hits).First();
        var around = passage.Hits == 0 ? new Passage(PlainText.Of(context), patterns.All) : null;
        return new()
        {
            Statement = statement,
            Wording = best,
            FoundAs = foundAs.Of(number, passages.Select(found => found.Passage).Concat(Others(statement, context))),
            Snippet = passage.Best(),
            ContextSnippet = around is { Hits: > 0 } ? around.Best() : null,
        };
    }

    /// <summary>The texts that have what no wording has; mostly nobody looks.</summary>
    private static IEnumerable<Passage> Others(StatementSummary statement, string context)
    {
        yield return new(statement.Venue.Name, []);
        yield return new(PlainText.Of(context), []);
    }
}
