using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching;

/// <summary>The order of results.</summary>
public enum SearchSort
{
    /// <summary>The best match first, by BM25; a match in a wording counts for more than one in the context.</summary>
    Relevance,

    Newest,

    Oldest,

    /// <summary>Together by official, whoever has most statements first; newest first of each.</summary>
    Official,
}

/// <summary>How the day of a statement lies to sanctions on the speaker.</summary>
public enum SanctionedWhen
{
    /// <summary>Certainly or possibly under sanctions on the day.</summary>
    Yes,

    /// <summary>Not under sanctions on the day.</summary>
    No,

    /// <summary>Certainly before the first sanction on the speaker was imposed; whoever never had one is left out.</summary>
    Before,

    /// <summary>Certainly after the first sanction on the speaker was imposed.</summary>
    After,
}

/// <summary>
/// What is searched for. Values of one list are joined by "or", different lists by "and". A slug that does not exist
/// matches nothing; it is no error.
/// </summary>
public sealed record SearchCriteria
{
    public const int DefaultPageSize = 20;

    public const int LargestPageSize = 200;

    /// <summary>A query in the search language (see docs/search.md); any text will do. Nothing asks for everything.</summary>
    public string? Query { get; init; }

    /// <summary>Slugs of speakers.</summary>
    public IReadOnlyList<string> Officials { get; init; } = [];

    /// <summary>Slugs of agencies at which the speaker certainly or possibly held an office on the day.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>Slugs of topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<VenueKind> Venues { get; init; } = [];

    /// <summary>Slugs of authorities whose sanctions on the speaker certainly or possibly were in force on the day.</summary>
    public IReadOnlyList<string> Authorities { get; init; } = [];

    /// <summary>Kinds of wording; a statement fits that has a wording of one of them.</summary>
    public IReadOnlyList<WordingKind> Kinds { get; init; } = [];

    /// <summary>BCP 47 tags; a statement fits that has a wording in one of them. <c>pt</c> covers <c>pt-BR</c>.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The first day; statements fit whose date can lie on it or later.</summary>
    public EdtfDate? From { get; init; }

    /// <summary>The last day; statements fit whose date can lie on it or earlier.</summary>
    public EdtfDate? To { get; init; }

    /// <summary>Slugs of sources; a statement fits that has a wording from one of them.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Results of checks; a statement fits that has a wording with one of them in one of its sources.</summary>
    public IReadOnlyList<CheckResult> Checked { get; init; } = [];

    public SanctionedWhen? Sanctioned { get; init; }

    public IReadOnlyList<Standing> Standings { get; init; } = [];

    /// <summary>Null means by relevance where words are searched for, and newest first where none are.</summary>
    public SearchSort? Sort { get; init; }

    /// <summary>The page, from 1; one before the first or after the last is the nearest.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Results on a page, 1 to <see cref="LargestPageSize"/>.</summary>
    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>The same search of one year, month or day.</summary>
    public SearchCriteria Within(EdtfDate span) => this with { From = span, To = span };

    /// <summary>Whether anything but the query narrows the search.</summary>
    public bool IsFiltered =>
        Checked.Count + Sources.Count + Officials.Count + Agencies.Count + Topics.Count + Venues.Count + Authorities.Count + Kinds.Count
            + Languages.Count + Standings.Count > 0
        || From is not null || To is not null || Sanctioned is not null;
}
