using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Results;
using SpaceDiplomacy.Archive.Searching.Suggesting;
using SpaceDiplomacy.Archive.Searching.Synonyms;

namespace SpaceDiplomacy.Archive.Searching;

/// <summary>
/// Finds statements. One instance a context; the memory is shared by all searches of a database.
/// </summary>
public sealed class StatementSearch(ArchiveDbContext db, SearchMemory memory)
{
    /// <summary>One page of the statements that fit; no text that a reader can type is an error.</summary>
    public async Task<SearchResults> SearchAsync(SearchCriteria criteria, CancellationToken cancellationToken)
    {
        using var connection = await SearchConnection.OpenAsync(db, cancellationToken);
        var columns = await memory.RecallAsync(db, connection, cancellationToken);
        var query = QueryParser.Parse(criteria.Query);
        var asked = new QueryExpander(columns.Thesaurus, columns.Names).Expand(query);
        var rows = new FilteredRows(new QueryEvaluator(columns, connection).Evaluate(asked), criteria, columns);
        var (total, size) = (rows.All.Count(), Math.Clamp(criteria.PageSize, 1, SearchCriteria.LargestPageSize));
        var page = Math.Clamp(criteria.Page, 1, Math.Max(1, (total + size - 1) / size));
        var score = MatchWriter.WriteScore(asked);
        var sort = SortOf(criteria.Sort, score);
        var order = new ResultOrder(columns, connection, rows.All);
        var numbers = order.Take((page - 1) * size, size, sort, score);
        return new()
        {
            Query = query.ToString(),
            Explanation = new Explanation(columns.Names).Of(asked, criteria),
            Total = total,
            Page = page,
            PageSize = size,
            Sort = sort,
            RankedNewest = sort == SearchSort.Relevance && total > Ranker.MostCandidates ? Ranker.MostCandidates : null,
            Hits = new HitReader(connection, asked).Read(numbers),
            Suggestions = Suggest(query, total, columns, connection),
            Facets = new FacetCounter(columns, rows, criteria).Count(),
        };
    }

    /// <summary>Names and words that complete what is being typed; officials first, words last.</summary>
    public async Task<IReadOnlyList<SearchSuggestion>> SuggestAsync(string typed, CancellationToken cancellationToken)
    {
        using var connection = await SearchConnection.OpenAsync(db, cancellationToken);
        var columns = await memory.RecallAsync(db, connection, cancellationToken);
        return new Completer(columns, memory.Words(connection, columns)).Complete(typed);
    }

    /// <summary>Statements that share the rarest words of one, the likest first; none where there is no such slug.</summary>
    public async Task<IReadOnlyList<SearchHit>> SimilarAsync(string slug, int count, CancellationToken cancellationToken)
    {
        using var connection = await SearchConnection.OpenAsync(db, cancellationToken);
        var columns = await memory.RecallAsync(db, connection, cancellationToken);
        var texts = new List<string>();
        long number = -1;
        connection.Read(
            "SELECT s.Number, w.Text FROM Statements s JOIN Wordings w ON w.StatementId = s.Id WHERE s.Slug = $slug",
            row =>
            {
                number = row.GetInt64(0);
                texts.Add(row.GetString(1));
            },
            ("$slug", slug));
        if (KeyWords.Match(texts, memory.Words(connection, columns)) is not { } match)
        {
            return [];
        }

        var found = new QueryEvaluator(columns, connection).Matching(match);
        var best = new Ranker(columns, connection).Rank(found, match).Select(row => columns.Numbers[row]);
        return new HitReader(connection, new EverythingNode()).Read([.. best.Where(other => other != number).Take(count)]);
    }

    private IReadOnlyList<QuerySuggestion> Suggest(
        QueryNode query, int total, ArchiveColumns columns, SearchConnection connection)
    {
        var evaluator = new QueryEvaluator(columns, connection);
        var expander = new QueryExpander(columns.Thesaurus, columns.Names);
        return new DidYouMean(
            columns.Names, memory.Words(connection, columns), node => evaluator.Evaluate(expander.Expand(node)).Count())
            .Offer(query, total);
    }

    /// <summary>Without words there is nothing to be relevant to.</summary>
    private static SearchSort SortOf(SearchSort? asked, string? score) => (asked, score) switch
    {
        (null or SearchSort.Relevance, not null) => SearchSort.Relevance,
        (null or SearchSort.Relevance, null) => SearchSort.Newest,
        _ => asked.Value,
    };
}
