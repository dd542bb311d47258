using System.Runtime.CompilerServices;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Results;
using SpaceDiplomacy.Archive.Searching.Suggesting;

namespace SpaceDiplomacy.Archive.Searching.Engine;

/// <summary>
/// Finds statements. One instance a context; the memory is shared by all searches of a database.
/// </summary>
public sealed class StatementSearch(ArchiveDbContext db, SearchMemory memory)
{
    /// <summary>
    /// Whether something here had to do without the words of the archive, which are still being read: it would be another
    /// answer soon.
    /// </summary>
    public bool IsProvisional { get; private set; }

    /// <summary>When statements were made.</summary>
    public StatementTimes Times { get; } = new(db, memory);

    /// <summary>One page of the statements that fit; no text that a reader can type is an error.</summary>
    public async Task<SearchResults> SearchAsync(SearchCriteria criteria, CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        var columns = scope.Columns;
        var query = QueryParser.Parse(criteria.Query);
        var (asked, rows) = Find(scope, query, criteria);
        var facets = CountFacets(scope, rows, criteria);
        var size = Math.Clamp(criteria.PageSize, 1, SearchCriteria.LargestPageSize);
        var paging = Paging.Of(rows.All.Count(), criteria.Page, size);
        var scores = QueryTerms.Scores(asked);
        var sort = SortOf(criteria.Sort, scores.Count > 0);
        var first = new ResultOrder(columns, scope.Index, rows.All).First(paging.Skipped + size, sort, scores);
        return new()
        {
            Query = query.ToString(),
            Explanation = new Explanation(columns.Names).Of(asked, criteria),
            Total = paging.Total,
            Page = paging.Page,
            PageSize = size,
            Sort = sort,
            Hits = new HitReader(scope.Connection, columns.Names, asked).Read([.. first.Skip(paging.Skipped)]),
            Suggestions = Suggest(query, criteria, paging.Total, scope),
            Facets = await facets.ResultAsync(),
        };
    }

    /// <summary>All statements that fit, in the order asked for, one after the other; the page is of no account.</summary>
    public async IAsyncEnumerable<FoundStatement> StreamAsync(
        SearchCriteria criteria, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        var (asked, rows) = Find(scope, QueryParser.Parse(criteria.Query), criteria);
        var scores = QueryTerms.Scores(asked);
        var order = new ResultOrder(scope.Columns, scope.Index, rows.All);
        using var reader = new SummaryReader(scope.Connection, scope.Columns.Names);
        foreach (var number in order.First(rows.All.Count(), SortOf(criteria.Sort, scores.Count > 0), scores))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.Read(number, out _) is { } statement)
            {
                yield return new(statement, scope.Columns.TopicsOf(number));
            }
        }
    }

    /// <summary>How many of the statements that fit can lie in each year: as many as a search of that year finds.</summary>
    public async Task<IReadOnlyList<FacetValue>> CountByPossibleYearAsync(
        SearchCriteria criteria, CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        var (_, rows) = Find(scope, QueryParser.Parse(criteria.Query), criteria);
        return new FacetCounter(scope.Columns, rows, criteria).Years();
    }

    /// <summary>Names and words that complete what is being typed; officials first, words last.</summary>
    public async Task<IReadOnlyList<SearchSuggestion>> SuggestAsync(string typed, CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        return new Completer(scope.Columns, Words(scope)).Complete(typed);
    }

    /// <summary>Statements that share the rarest words of one, the likest first; none where there is no such slug.</summary>
    public async Task<IReadOnlyList<SearchHit>> SimilarAsync(string slug, int count, CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        var texts = new List<string>();
        long number = -1;
        scope.Connection.Read(
            "SELECT s.Number, w.Text FROM Statements s JOIN Wordings w ON w.StatementId = s.Id WHERE s.Slug = $slug",
            row =>
            {
                number = row.GetInt64(0);
                texts.Add(row.GetString(1));
            },
            ("$slug", slug));
        var keys = KeyWords.Of(texts, Words(scope));
        var found = keys.Aggregate(scope.Sets.None(), (rows, key) => rows.Or(scope.Index.Find(key).Rows));
        var best = new Ranker(scope.Columns, scope.Index).Best(found, [.. keys.Select(key => new[] { key })], count + 1);
        var numbers = best.Select(row => scope.Columns.Numbers[row]).Where(other => other != number).Take(count);
        return new HitReader(scope.Connection, scope.Columns.Names, new EverythingNode()).Read([.. numbers]);
    }

    /// <summary>The query with what else its words are called, and what fits it under the filters.</summary>
    private static (QueryNode Asked, FilteredRows Rows) Find(SearchScope scope, QueryNode query, SearchCriteria criteria)
    {
        var asked = scope.Expander.Expand(query);
        return (asked, new(scope.Evaluator.Evaluate(asked), criteria, scope.Columns, scope.Index, scope.Sets));
    }

    /// <summary>Counting is as much work as ranking, and neither waits for the other.</summary>
    private static SideWork<SearchFacets> CountFacets(SearchScope scope, FilteredRows rows, SearchCriteria criteria)
    {
        var checkedAs = Enum.GetValues<CheckResult>()
            .Select(result => scope.Index.Find(TermMatch.Sign(SearchSign.Check(result))).Rows).ToList();
        return scope.RunBeside(() => new FacetCounter(scope.Columns, rows, criteria).Count(checkedAs));
    }

    private IReadOnlyList<QuerySuggestion> Suggest(QueryNode query, SearchCriteria criteria, int total, SearchScope scope)
    {
        return new DidYouMean(scope.Columns.Names, Words(scope), CountAll, Count).Offer(query, total);

        int CountAll(QueryNode other) => Find(scope, other, new()).Rows.All.Count();
        int Count(QueryNode other) => Find(scope, other, criteria).Rows.All.Count();
    }

    private WordList Words(SearchScope scope)
    {
        var words = memory.Words(scope);
        IsProvisional |= words.Stamp != scope.Columns.State.Stamp;
        return words;
    }

    /// <summary>Without words there is nothing to be relevant to.</summary>
    private static SearchSort SortOf(SearchSort? asked, bool hasWords) => (asked, hasWords) switch
    {
        (null or SearchSort.Relevance, true) => SearchSort.Relevance,
        (null or SearchSort.Relevance, false) => SearchSort.Newest,
        _ => asked.Value,
    };
}
