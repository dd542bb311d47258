using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Links;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Search;

/// <summary>A value that results can be narrowed to: choosing it, or taking it back where it is chosen.</summary>
public sealed record FacetLink(string Label, int Count, bool IsChosen, string Address);

/// <summary>The values of one kind that results can be narrowed to.</summary>
/// <param name="Title">What the values are.</param>
/// <param name="Shown">The most frequent, and the chosen ones.</param>
/// <param name="Rest">The next, shown on demand.</param>
/// <param name="HiddenCount">How many more there are; they are left out, so that a page stays small.</param>
public sealed record FacetGroup(string Title, IReadOnlyList<FacetLink> Shown, IReadOnlyList<FacetLink> Rest, int HiddenCount);

/// <summary>A filter that is on, and the search without it.</summary>
public sealed record ChosenFilter(string Label, string Address);

/// <summary>The ways to narrow a search and to widen it again, as links.</summary>
public sealed class Facets(SearchCriteria criteria, SearchFacets found)
{
    private const int ShownCount = 6;
    private const int RestCount = 24;

    private readonly SearchCriteria first = criteria with { Page = 1 };

    public IReadOnlyList<FacetGroup> Groups => field ??=
    [
        .. new[]
        {
            Group("Official", found.Officials, value => first with { Officials = Toggle(first.Officials, value) }),
            Group("In office at", found.Agencies, value => first with { Agencies = Toggle(first.Agencies, value) }),
            Group("Topic", found.Topics, value => first with { Topics = Toggle(first.Topics, value) }),
            Group("On the day", found.Sanctioned, value => first with { Sanctioned = Toggle(Term<SanctionedWhen>(value)) }),
            Group("Sanctioned by", found.Authorities, value => first with { Authorities = Toggle(first.Authorities, value) }),
            Group("Language", found.Languages, value => first with { Languages = Toggle(first.Languages, value) }),
            Group("Words", found.Kinds, value => first with { Kinds = Toggle(first.Kinds, Term<WordingKind>(value)) }),
            Group("Venue", found.Venues, value => first with { Venues = Toggle(first.Venues, Term<VenueKind>(value)) }),
            Group("Exact words", found.Checked, value => first with { Checked = Toggle(first.Checked, Term<CheckResult>(value)) }),
            Group("Standing", found.Standings, value => first with { Standings = Toggle(first.Standings, Term<Standing>(value)) }),
        }.Where(group => group.Shown.Count > 1 || group.Shown.Any(value => value.IsChosen)),
    ];

    /// <summary>What is chosen, each removable by itself.</summary>
    public IReadOnlyList<ChosenFilter> Chosen =>
    [
        .. Groups.SelectMany(group => group.Shown.Where(value => value.IsChosen)
            .Select(value => new ChosenFilter($"{group.Title}: {value.Label}", value.Address))),
        .. first.Sources.Select(source => new ChosenFilter(
            $"Source: {source}", SearchAddress.Write(first with { Sources = Toggle(first.Sources, source) }))),
        .. first.From is { } from
            ? [new ChosenFilter($"from {from.ToReaders()}", SearchAddress.Write(first with { From = null }))]
            : Array.Empty<ChosenFilter>(),
        .. first.To is { } to
            ? [new ChosenFilter($"to {to.ToReaders()}", SearchAddress.Write(first with { To = null }))]
            : Array.Empty<ChosenFilter>(),
    ];

    public YearChart Years => YearChart.Of(criteria, found.Years);

    private static FacetGroup Group(string title, IReadOnlyList<FacetValue> values, Func<string, SearchCriteria> toggled)
    {
        var offered = values.Where(value => value.Count > 0 || value.IsChosen).ToList();
        var shown = offered.Where((value, place) => place < ShownCount || value.IsChosen).ToList();
        var rest = offered.Skip(ShownCount).Where(value => !value.IsChosen).Take(RestCount).ToList();
        return new(title, shown.ConvertAll(Link), rest.ConvertAll(Link), offered.Count - shown.Count - rest.Count);

        FacetLink Link(FacetValue value) => new(value.Label, value.Count, value.IsChosen, SearchAddress.Write(toggled(value.Value)));
    }

    private static List<T> Toggle<T>(IReadOnlyList<T> chosen, T value) =>
        chosen.Contains(value) ? [.. chosen.Where(other => !Equals(other, value))] : [.. chosen, value];

    private SanctionedWhen? Toggle(SanctionedWhen value) => first.Sanctioned == value ? null : value;

    private static T Term<T>(string term)
        where T : struct, Enum =>
        Vocabulary.TryParse<T>(term, out var value) ? value : throw new FormatException($"'{term}' is not a {typeof(T).Name}.");
}
