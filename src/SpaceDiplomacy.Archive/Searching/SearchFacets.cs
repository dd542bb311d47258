namespace SpaceDiplomacy.Archive.Searching;

/// <summary>One value that results can be narrowed to.</summary>
/// <param name="Value">What the filter takes: a slug, a term, a language tag or a year.</param>
/// <param name="Label">What a reader is shown.</param>
/// <param name="Count">How many statements would be left, under the other filters.</param>
/// <param name="IsChosen">Whether the filter has this value now.</param>
public sealed record FacetValue(string Value, string Label, int Count, bool IsChosen);

/// <summary>
/// How what was found spreads. Counts of a facet take every filter into account but its own, so that a second value can
/// be chosen beside the first. Values without a statement are left out unless they are chosen; the most frequent come
/// first, years in their order.
/// </summary>
public sealed record SearchFacets
{
    public required IReadOnlyList<FacetValue> Officials { get; init; }

    /// <summary>Agencies at which the speaker held an office on the day.</summary>
    public required IReadOnlyList<FacetValue> Agencies { get; init; }

    public required IReadOnlyList<FacetValue> Topics { get; init; }

    /// <summary>
    /// The years that the date can lie in, so that a statement of 2014 or 2015 counts in both, as a search of either finds
    /// it; the histogram. Years between without a statement are there.
    /// </summary>
    public required IReadOnlyList<FacetValue> Years { get; init; }

    public required IReadOnlyList<FacetValue> Languages { get; init; }

    public required IReadOnlyList<FacetValue> Kinds { get; init; }

    /// <summary>Kinds of venue.</summary>
    public required IReadOnlyList<FacetValue> Venues { get; init; }

    /// <summary>How the day lies to sanctions on the speaker, a <see cref="SanctionedWhen"/> each.</summary>
    public required IReadOnlyList<FacetValue> Sanctioned { get; init; }

    /// <summary>Whose sanctions were in force on the speaker on the day.</summary>
    public required IReadOnlyList<FacetValue> Authorities { get; init; }

    /// <summary>What checks of the exact words came to.</summary>
    public required IReadOnlyList<FacetValue> Checked { get; init; }

    public required IReadOnlyList<FacetValue> Standings { get; init; }
}
