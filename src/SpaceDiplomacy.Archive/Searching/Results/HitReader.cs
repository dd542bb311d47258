using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Results;

/// <summary>Reads the statements of one page, and finds the best passage of each.</summary>
internal sealed class HitReader(SearchScope scope, QueryNode query)
{
    private readonly Patterns patterns = new(
        [.. QueryTerms.Patterns(query)],
        [.. QueryTerms.Synonyms(query).SelectMany(synonym => synonym.Others).SelectMany(other => other.Match.Patterns)]);

    /// <summary>What to mark: what was typed comes before its other names.</summary>
    private sealed record Patterns(IReadOnlyList<WordPattern> Typed, IReadOnlyList<WordPattern> Others)
    {
        public IReadOnlyList<WordPattern> All { get; } = [.. Typed, .. Others];
    }

    /// <summary>The statements with these numbers, in this order; one that has just gone is left out.</summary>
    public IReadOnlyList<SearchHit> Read(IReadOnlyList<long> numbers)
    {
        using var reader = new SummaryReader(scope.Connection, scope.Columns.Names);
        var found = numbers.Select(number => (Number: number, Statement: reader.Read(number, out var context), Context: context))
            .Where(hit => hit.Statement is not null).ToList();
        var names = FoundAs([.. found.Select(hit => hit.Number)]);
        return [.. found.Select(hit => Hit(hit.Statement!, hit.Context, [.. names[hit.Number].Distinct()]))];
    }

    private SearchHit Hit(StatementSummary statement, string context, IReadOnlyList<string> foundAs)
    {
        var (best, passage) = statement.Wordings.Select(wording => (Wording: wording, Passage: new Passage(wording.Text, patterns.All)))
            .OrderByDescending(found => found.Passage.HitsOf(patterns.Typed.Count))
            .ThenByDescending(found => found.Passage.Hits).ThenByDescending(found => found.Wording.Preferred).First();
        var around = passage.Hits == 0 ? new Passage(PlainText.Of(context), patterns.All) : null;
        return new()
        {
            Statement = statement,
            Wording = best,
            FoundAs = foundAs,
            Snippet = passage.Best(),
            ContextSnippet = around is { Hits: > 0 } ? around.Best() : null,
        };
    }

    /// <summary>The other names that brought a statement here, for those that have not what was typed itself.</summary>
    private ILookup<long, string> FoundAs(IReadOnlyCollection<long> numbers)
    {
        var names = new List<(long Number, string Name)>();
        foreach (var synonym in QueryTerms.Synonyms(query))
        {
            var own = scope.Evaluator.Evaluate(synonym.Own);
            foreach (var number in numbers.Where(number => !own.Contains(scope.Columns.PlaceOf(number))))
            {
                names.AddRange(synonym.Others
                    .Where(other => scope.Index.Find(other.Match).Rows.Contains(scope.Columns.PlaceOf(number)))
                    .Select(other => (number, other.Text)));
            }
        }

        return names.ToLookup(name => name.Number, name => name.Name);
    }
}
