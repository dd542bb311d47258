using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;

namespace SpaceDiplomacy.Archive.Status;

/// <summary>An agency and how many statements made in office there can lie in each year; none where it has none.</summary>
public sealed record AgencyCoverage(AgencySummary Agency, IReadOnlyList<FacetValue> Years)
{
    public int In(string year) => Years.FirstOrDefault(value => value.Value == year)?.Count ?? 0;
}

/// <summary>
/// How the statements spread over languages, kinds of wording, results of checks, agencies and years. All of it is counted
/// by the search, so that every number is what the search behind it finds.
/// </summary>
public sealed record StatementCoverage
{
    /// <summary>Finds the statements of which the archive has no words but its own.</summary>
    public const string OnlyReportedQuery = "-kind:original -kind:translation";

    public required IReadOnlyList<FacetValue> Languages { get; init; }

    public required IReadOnlyList<FacetValue> Kinds { get; init; }

    public required IReadOnlyList<FacetValue> Checked { get; init; }

    public required IReadOnlyList<FacetValue> Standings { get; init; }

    /// <summary>How many statements have wordings of kind reported only.</summary>
    public required int OnlyReported { get; init; }

    /// <summary>All statements by year, every year from the first to the last.</summary>
    public required IReadOnlyList<FacetValue> Years { get; init; }

    /// <summary>Every agency, also those of which nobody is quoted.</summary>
    public required IReadOnlyList<AgencyCoverage> Agencies { get; init; }

    /// <summary>The count of one term; lists leave out those that do not occur.</summary>
    public static int CountOf<T>(IReadOnlyList<FacetValue> values, T term)
        where T : struct, Enum => values.FirstOrDefault(value => value.Value == term.Term())?.Count ?? 0;
}
