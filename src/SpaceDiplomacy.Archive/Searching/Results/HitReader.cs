using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Sources;
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
        const string sql = """
            SELECT s.Number, s.Slug, s.OfficialId, s.Date_Text, s.VenueKind, s.VenueName, s.Standing, s.StandingNote, s.Context,
            w.Text, w.Language, w.Kind, w.Preferred, s.Id
            FROM Statements s JOIN Wordings w ON w.StatementId = s.Id WHERE s.Number = ?1 ORDER BY w.Position
            """;
        using var rows = scope.Connection.Prepare(sql);
        var found = new List<(long Number, StatementSummary Statement, string Context)>();
        foreach (var number in numbers)
        {
            if (rows.Bind(1, number).Step())
            {
                found.Add((number, Statement(rows, out var wordings), rows.Text(8)));
                do
                {
                    wordings.Add(new(rows.Text(9), rows.Text(10), Stored.Term<WordingKind>(rows.Text(11)), rows.Integer(12) != 0));
                }
                while (rows.Step());
            }
        }

        var names = FoundAs([.. found.Select(hit => hit.Number)]);
        return [.. found.Select(hit => Hit(hit.Statement, hit.Context, [.. names[hit.Number].Distinct()]))];
    }

    private StatementSummary Statement(SearchStatement row, out List<WordingText> wordings)
    {
        var officials = scope.Columns.Names.Officials;
        var official = officials.Records[officials.PlaceOf(row.Integer(2))];
        var standing = Stored.Term<Standing>(row.Text(6));
        return new()
        {
            Slug = row.Text(1),
            Official = new(official.Slug, official.Name),
            Date = Stored.Date(row.Text(3)),
            VenueKind = Stored.Term<VenueKind>(row.Text(4)),
            VenueName = row.Text(5),
            Standing = standing,
            StandingNote = row.TextOrNull(7),
            StandingSources = standing == Standing.Attributed ? [] : StandingSources(row.Integer(13)),
            Wordings = wordings = [],
            Offices = scope.Columns.Names.OfficesOf(official.Slug),
        };
    }

    /// <summary>What the standing of a statement rests on; few statements have any, so it is asked for those only.</summary>
    private List<SourceSummary> StandingSources(long statement)
    {
        const string sql = """
            SELECT s.Slug, s.Title, s.Publisher, s.Author, s.Published_Text, s.Url, s.ArchivedUrl, s.Kind, s.Language
            FROM StatementStandingSources j JOIN Sources s ON s.Id = j.SourceId WHERE j.StatementId = ?1
            ORDER BY s.Published_Earliest, s.Slug
            """;
        using var rows = scope.Connection.Prepare(sql);
        var sources = new List<SourceSummary>();
        for (var has = rows.Bind(1, statement).Step(); has; has = rows.Step())
        {
            sources.Add(new()
            {
                Slug = rows.Text(0),
                Title = rows.Text(1),
                Publisher = rows.Text(2),
                Author = rows.TextOrNull(3),
                Published = rows.TextOrNull(4) is { } published ? Stored.Date(published) : null,
                Url = rows.Text(5),
                ArchivedUrl = rows.TextOrNull(6),
                Kind = Stored.Term<SourceKind>(rows.Text(7)),
                Language = rows.Text(8),
            });
        }

        return sources;
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
