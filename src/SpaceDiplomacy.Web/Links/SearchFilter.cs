using Microsoft.AspNetCore.Mvc;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Web.Links;

/// <summary>What an address of the search asks for, as it is written there; docs/search.md has the parameters.</summary>
public sealed record SearchFilter
{
    /// <summary>A query in the search language; any text will do.</summary>
    [FromQuery(Name = "q")]
    public string? Query { get; init; }

    [FromQuery(Name = "official")]
    public string[] Official { get; init; } = [];

    /// <summary>Where the speaker held an office on the day.</summary>
    [FromQuery(Name = "agency")]
    public string[] Agency { get; init; } = [];

    [FromQuery(Name = "topic")]
    public string[] Topic { get; init; } = [];

    [FromQuery(Name = "venue")]
    public GivenTerm<VenueKind>[] Venue { get; init; } = [];

    /// <summary>What a wording came to in one of its sources.</summary>
    [FromQuery(Name = "checked")]
    public GivenTerm<CheckResult>[] Checked { get; init; } = [];

    [FromQuery(Name = "source")]
    public string[] Source { get; init; } = [];

    /// <summary>Whose sanctions on the speaker were in force on the day.</summary>
    [FromQuery(Name = "authority")]
    public string[] Authority { get; init; } = [];

    [FromQuery(Name = "kind")]
    public GivenTerm<WordingKind>[] Kind { get; init; } = [];

    /// <summary>BCP 47 tags in any case.</summary>
    [FromQuery(Name = "lang")]
    public string[] Language { get; init; } = [];

    /// <summary>The first day; statements fit whose date can lie on it or later.</summary>
    [FromQuery(Name = "from")]
    public GivenDate? From { get; init; }

    /// <summary>The last day; statements fit whose date can lie on it or earlier.</summary>
    [FromQuery(Name = "to")]
    public GivenDate? To { get; init; }

    /// <summary>How the day lies to sanctions on the speaker.</summary>
    [FromQuery(Name = "sanctioned")]
    public GivenTerm<SanctionedWhen>? Sanctioned { get; init; }

    [FromQuery(Name = "standing")]
    public GivenTerm<Standing>[] Standing { get; init; } = [];

    /// <summary>By relevance where words are searched for, else newest first.</summary>
    [FromQuery(Name = "sort")]
    public GivenTerm<SearchSort>? Sort { get; init; }

    /// <summary>The number of the page, from 1.</summary>
    [FromQuery(Name = "p")]
    public PageNumber? Page { get; init; }

    /// <summary>What the filter means, and a sentence for everything in it that means nothing and is left out.</summary>
    public SearchQuestion Read()
    {
        var reader = new FilterReader();
        var (from, to) = reader.Range(From, To);
        var criteria = new SearchCriteria
        {
            Query = reader.ShortText(Query, "q"),
            Officials = reader.ShortTexts(Official, "official"),
            Agencies = reader.ShortTexts(Agency, "agency"),
            Topics = reader.ShortTexts(Topic, "topic"),
            Venues = reader.Terms(Venue, "venue"),
            Checked = reader.Terms(Checked, "checked"),
            Sources = reader.ShortTexts(Source, "source"),
            Authorities = reader.ShortTexts(Authority, "authority"),
            Kinds = reader.Terms(Kind, "kind"),
            Languages = [.. reader.ShortTexts(Language, "lang").Select(Languages.Canonical).Distinct()],
            From = from,
            To = to,
            Sanctioned = reader.Term(Sanctioned, "sanctioned"),
            Standings = reader.Terms(Standing, "standing"),
            Sort = reader.Term(Sort, "sort"),
            Page = (Page ?? PageNumber.First).Value,
        };
        return new(criteria, reader.Problems);
    }
}

/// <summary>A search, understood.</summary>
/// <param name="Criteria">What is asked for.</param>
/// <param name="Problems">What was not understood, in sentences that say what is accepted.</param>
public sealed record SearchQuestion(SearchCriteria Criteria, IReadOnlyList<string> Problems);
