using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching;

/// <summary>One page of what was found.</summary>
public sealed record SearchResults
{
    /// <summary>The query as it was read, written anew; empty where nothing was asked.</summary>
    public required string Query { get; init; }

    /// <summary>One or two sentences: what was searched for, what was stemmed, and how to switch that off.</summary>
    public required string Explanation { get; init; }

    /// <summary>How many statements fit, exactly.</summary>
    public required int Total { get; init; }

    /// <summary>The page that this is, from 1.</summary>
    public required int Page { get; init; }

    public required int PageSize { get; init; }

    /// <summary>The order that was used.</summary>
    public required SearchSort Sort { get; init; }

    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Other queries that find more, where a word of this one stands in no statement; the likeliest first.</summary>
    public required IReadOnlyList<QuerySuggestion> Suggestions { get; init; }

    /// <summary>How all that was found spreads over officials, agencies, years and so on.</summary>
    public required SearchFacets Facets { get; init; }

    /// <summary>How many pages there are; 1 at least.</summary>
    public int PageCount => Paging.Of(Total, Page, PageSize).PageCount;
}

/// <summary>One statement that was found.</summary>
public sealed record SearchHit
{
    public required StatementSummary Statement { get; init; }

    /// <summary>
    /// The wording that fits best; of those that fit alike, and where nothing is asked, the one that leads. A
    /// <see cref="WordingKind.Reported"/> one must not be set between quotation marks.
    /// </summary>
    public required WordingText Wording { get; init; }

    /// <summary>The best passage of the wording, in runs; plain text, not encoded.</summary>
    public required IReadOnlyList<TextRun> Snippet { get; init; }

    /// <summary>
    /// Where this statement has not what was typed itself: other names of it that it has, or else records that have it in
    /// their names, such as <c>topic Crew transport</c>, <c>speaker Dmitry Rogozin</c>, <c>official …</c> or <c>agency …</c>.
    /// </summary>
    public IReadOnlyList<string> FoundAs { get; init; } = [];

    /// <summary>The best passage of the context, where only the context has the words; else null.</summary>
    public IReadOnlyList<TextRun>? ContextSnippet { get; init; }
}

/// <summary>A statement of all that were found, with its topics in the order of their addresses.</summary>
public sealed record FoundStatement(StatementSummary Statement, IReadOnlyList<RecordName> Topics);

/// <summary>Another query that finds more.</summary>
/// <param name="Query">What to search for, in the search language.</param>
/// <param name="Total">How many statements it finds, under the filters of the search.</param>
public sealed record QuerySuggestion(string Query, int Total);

/// <summary>A piece of a text, and whether it is what was searched for.</summary>
public readonly record struct TextRun(string Text, bool IsMarked);
