using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Web.Links;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Sanctions;

/// <summary>One filter in force.</summary>
/// <param name="Words">What it narrows to.</param>
/// <param name="Without">The address of the same page without it.</param>
public sealed record ActiveFilter(string Words, string Without)
{
    /// <summary>All filters in force that mean something, in the order of the form.</summary>
    public static IReadOnlyList<ActiveFilter> Of(
        SanctionFilter filter, SanctionCriteria criteria, SanctionChoices choices) =>
    [
        .. Each(criteria.Officials, choices.Officials, left => filter with { Official = left }),
        .. Each(criteria.Agencies, choices.Agencies, left => filter with { Agency = left }),
        .. Each(criteria.Authorities, choices.Authorities, left => filter with { Authority = left }),
        .. Each(
            [.. criteria.Measures.Select(measure => measure.Term())],
            SanctionChoices.Measures,
            left => filter with { Measure = [.. left.Select(term => new GivenTerm<Measure>(term))] }),
        .. Each("in force since ", criteria.From, filter with { From = null }),
        .. Each("imposed until ", criteria.To, filter with { To = null }),
        .. Each("in force on ", criteria.On, filter with { On = null }),
    ];

    private static IEnumerable<ActiveFilter> Each(
        IReadOnlyList<string> chosen, IReadOnlyList<RecordName> choices, Func<string[], SanctionFilter> without) =>
        chosen.Select(slug => new ActiveFilter(
            Choice.NameOf(choices, slug) ?? slug,
            SiteLinks.SanctionsTimeline(without([.. chosen.Where(other => other != slug)]))));

    private static IEnumerable<ActiveFilter> Each(string words, EdtfDate? date, SanctionFilter without) =>
        date is null ? [] : [new(words + date.ToReaders(), SiteLinks.SanctionsTimeline(without))];
}
