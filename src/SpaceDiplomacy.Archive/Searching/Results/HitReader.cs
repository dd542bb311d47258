using System.Text.Json;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
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

    private sealed record Candidate(string Text, string Language, WordingKind Kind, bool IsPreferred, Passage Passage);

    private sealed class Found(string slug, RecordName official, EdtfDate date, string context)
    {
        public List<Candidate> Wordings { get; } = [];

        public SearchHit ToHit(Patterns patterns, IReadOnlyList<string> foundAs)
        {
            var best = Wordings.OrderByDescending(w => w.Passage.HitsOf(patterns.Typed.Count))
                .ThenByDescending(w => w.Passage.Hits).ThenByDescending(w => w.IsPreferred).First();
            var around = best.Passage.Hits == 0 ? new Passage(PlainText.Of(context), patterns.All) : null;
            return new()
            {
                Slug = slug,
                Official = official,
                Date = date,
                Text = best.Text,
                Language = best.Language,
                Kind = best.Kind,
                FoundAs = foundAs,
                Snippet = best.Passage.Best(),
                ContextSnippet = around is { Hits: > 0 } ? around.Best() : null,
            };
        }
    }

    /// <summary>The statements with these numbers, in this order; one that has just gone is left out.</summary>
    public IReadOnlyList<SearchHit> Read(IReadOnlyList<long> numbers)
    {
        const string sql = """
            SELECT s.Number, s.Slug, o.Slug, o.Name, s.Date_Text, s.Context, w.Text, w.Language, w.Kind, w.Preferred
            FROM json_each($numbers) n JOIN Statements s ON s.Number = n.value
            JOIN Officials o ON o.Id = s.OfficialId JOIN Wordings w ON w.StatementId = s.Id
            ORDER BY n.key, w.Position
            """;
        var found = new Dictionary<long, Found>();
        scope.Connection.Read(
            sql,
            row =>
            {
                if (!found.TryGetValue(row.GetInt64(0), out var statement))
                {
                    var official = new RecordName(row.GetString(2), row.GetString(3));
                    statement = new(row.GetString(1), official, Stored.Date(row.GetString(4)), row.GetString(5));
                    found.Add(row.GetInt64(0), statement);
                }

                var text = row.GetString(6);
                statement.Wordings.Add(new(
                    text, row.GetString(7), Stored.Term<WordingKind>(row.GetString(8)), row.GetBoolean(9), new(text, patterns.All)));
            },
            ("$numbers", JsonSerializer.Serialize(numbers)));
        var names = FoundAs([.. numbers.Where(found.ContainsKey)]);
        return [.. numbers.Where(found.ContainsKey).Select(n => found[n].ToHit(patterns, [.. names[n].Distinct()]))];
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
