using Microsoft.AspNetCore.Mvc;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Web.Links;

/// <summary>
/// What an address of the timeline asks for, as it is written there. Officials, agencies and topics may be given more than
/// once; dates are EDTF.
/// </summary>
public sealed record TimelineFilter
{
    [FromQuery(Name = "official")]
    public string[] Official { get; init; } = [];

    [FromQuery(Name = "agency")]
    public string[] Agency { get; init; } = [];

    [FromQuery(Name = "topic")]
    public string[] Topic { get; init; } = [];

    /// <summary>The left edge.</summary>
    [FromQuery(Name = "from")]
    public GivenDate? From { get; init; }

    /// <summary>The right edge.</summary>
    [FromQuery(Name = "to")]
    public GivenDate? To { get; init; }

    /// <summary>A day to mark and to say the state of.</summary>
    [FromQuery(Name = "on")]
    public GivenDate? On { get; init; }

    /// <summary>The same of other days; null means all days.</summary>
    public TimelineFilter Over(DaySpan? span) => this with { From = Given(span?.FromText), To = Given(span?.ToText) };

    /// <summary>The same of the days that a date can mean; the date has a first and a last one.</summary>
    public TimelineFilter During(EdtfDate date) => Over(new(date.Earliest!.Value, date.Latest!.Value));

    /// <summary>What the filter means, and a sentence for everything in it that means nothing and is left out.</summary>
    public TimelineQuestion Read()
    {
        var reader = new FilterReader();
        var (from, to) = reader.Range(From, To);
        var criteria = new TimelineCriteria
        {
            Officials = FilterReader.Texts(Official),
            Agencies = FilterReader.Texts(Agency),
            Topics = FilterReader.Texts(Topic),
            From = from,
            To = to,
            On = reader.Day(On, "on"),
        };
        return new(criteria, Of(criteria), reader.Problems);
    }

    /// <summary>What is asked for, as an address writes it.</summary>
    public static TimelineFilter Of(TimelineCriteria criteria) => new()
    {
        Official = [.. criteria.Officials],
        Agency = [.. criteria.Agencies],
        Topic = [.. criteria.Topics],
        From = GivenDate.Of(criteria.From),
        To = GivenDate.Of(criteria.To),
        On = GivenDate.Of(criteria.On),
    };

    private static GivenDate? Given(string? text) => text is null ? null : new GivenDate(text);
}

/// <summary>A filter of the timeline, understood.</summary>
/// <param name="Criteria">What is asked for.</param>
/// <param name="Filter">The same without what means nothing, for links.</param>
/// <param name="Problems">What was not understood, in sentences that say what is accepted.</param>
public sealed record TimelineQuestion(TimelineCriteria Criteria, TimelineFilter Filter, IReadOnlyList<string> Problems);
