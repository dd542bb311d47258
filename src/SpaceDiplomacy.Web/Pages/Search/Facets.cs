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
        [.. Filters.Select(Group).Where(group => group.Shown.Count > 1 || group.Shown.Any(value => value.IsChosen))];

    /// <summary>What is chosen, each removable by itself; also what the archive does not know.</summary>
    public IReadOnlyList<ChosenFilter> Chosen =>
    [
        .. Filters.SelectMany(filter => filter.Chosen.Select(value => new ChosenFilter(
            $"{filter.Title}: {filter.LabelOf(value)}", SearchAddress.Write(filter.Toggled(value))))),
        .. first.From is { } from
            ? [new ChosenFilter($"from {from.ToReaders()}", SearchAddress.Write(first with { From = null }))]
            : Array.Empty<ChosenFilter>(),
        .. first.To is { } to
            ? [new ChosenFilter($"to {to.ToReaders()}", SearchAddress.Write(first with { To = null }))]
            : Array.Empty<ChosenFilter>(),
    ];

    private IReadOnlyList<Filter> Filters => field ??=
    [
        new("Official", found.Officials, first.Officials, value => first with { Officials = Toggle(first.Officials, value) }),
        new("In office at", found.Agencies, first.Agencies, value => first with { Agencies = Toggle(first.Agencies, value) }),
        new("Topic", found.Topics, first.Topics, value => first with { Topics = Toggle(first.Topics, value) }),
        new("On the day", found.Sanctioned, Terms(first.Sanctioned), value => first with { Sanctioned = Toggle(Vocabulary.Parse<SanctionedWhen>(value)) }),
        new("Sanctioned by", found.Authorities, first.Authorities, value => first with { Authorities = Toggle(first.Authorities, value) }),
        new("Language", found.Languages, first.Languages, value => first with { Languages = Toggle(first.Languages, value) }) { NameOf = Languages.Name },
        new("Words", found.Kinds, Terms(first.Kinds), value => first with { Kinds = Toggle(first.Kinds, Vocabulary.Parse<WordingKind>(value)) }),
        new("Venue", found.Venues, Terms(first.Venues), value => first with { Venues = Toggle(first.Venues, Vocabulary.Parse<VenueKind>(value)) }),
        new("Exact words", found.Checked, Terms(first.Checked), value => first with { Checked = Toggle(first.Checked, Vocabulary.Parse<CheckResult>(value)) }),
        new("Standing", found.Standings, Terms(first.Standings), value => first with { Standings = Toggle(first.Standings, Vocabulary.Parse<Standing>(value)) }),
        // Sources are too many to be offered.
        new("Source", [], first.Sources, value => first with { Sources = Toggle(first.Sources, value) }),
    ];

    public YearChart Years => YearChart.Of(criteria, found.Years);

    private static FacetGroup Group(Filter filter)
    {
        var offered = filter.Values.Where(value => value.Count > 0 || value.IsChosen).ToList();
        var shown = offered.Where((value, place) => place < ShownCount || value.IsChosen).ToList();
        var rest = offered.Skip(ShownCount).Where(value => !value.IsChosen).Take(RestCount).ToList();
        return new(filter.Title, shown.ConvertAll(Link), rest.ConvertAll(Link), offered.Count - shown.Count - rest.Count);

        FacetLink Link(FacetValue value) => new(value.Label, value.Count, value.IsChosen, SearchAddress.Write(filter.Toggled(value.Value)));
    }

    private static List<T> Toggle<T>(IReadOnlyList<T> chosen, T value) =>
        chosen.Contains(value) ? [.. chosen.Where(other => !Equals(other, value))] : [.. chosen, value];

    private SanctionedWhen? Toggle(SanctionedWhen value) => first.Sanctioned == value ? null : value;

    private static IReadOnlyList<string> Terms<T>(IReadOnlyList<T> chosen)
        where T : struct, Enum =>
        [.. chosen.Select(value => value.Term())];

    private static IReadOnlyList<string> Terms(SanctionedWhen? chosen) => chosen is { } when ? [when.Term()] : [];

    /// <summary>One kind of filter: what it can be narrowed to, what is chosen, and the search with a value more or less.</summary>
    private sealed record Filter(
        string Title, IReadOnlyList<FacetValue> Values, IReadOnlyList<string> Chosen, Func<string, SearchCriteria> Toggled)
    {
        /// <summary>What a value is called that the archive has nothing of; without a name it stands as it was typed.</summary>
        public Func<string, string> NameOf { get; init; } = value => value;

        public string LabelOf(string value) => Values.FirstOrDefault(known => known.Value == value)?.Label ?? NameOf(value);
    }
}
