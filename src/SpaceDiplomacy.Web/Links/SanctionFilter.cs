using Microsoft.AspNetCore.Mvc;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Web.Links;

/// <summary>
/// What an address of the sanctions timeline asks for, as it is written there. Officials, agencies, authorities and
/// measures may be given more than once; dates are EDTF.
/// </summary>
public sealed record SanctionFilter
{
    [FromQuery(Name = "official")]
    public string[] Official { get; init; } = [];

    [FromQuery(Name = "agency")]
    public string[] Agency { get; init; } = [];

    [FromQuery(Name = "authority")]
    public string[] Authority { get; init; } = [];

    [FromQuery(Name = "measure")]
    public GivenTerm<Measure>[] Measure { get; init; } = [];

    /// <summary>Leaves out what ended before.</summary>
    [FromQuery(Name = "from")]
    public GivenDate? From { get; init; }

    /// <summary>Leaves out what was imposed after.</summary>
    [FromQuery(Name = "to")]
    public GivenDate? To { get; init; }

    /// <summary>Leaves out what was not in force on the day.</summary>
    [FromQuery(Name = "on")]
    public GivenDate? On { get; init; }

    /// <summary><c>target</c> (the default) or <c>authority</c>.</summary>
    [FromQuery(Name = "group")]
    public GivenTerm<SanctionGrouping>? Group { get; init; }

    /// <summary>
    /// <c>imposed</c> (the default), <c>lifted</c>, <c>target</c> or <c>authority</c>; <c>-</c> before it turns it round.
    /// </summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <summary>The same filter of what was in force in the days that a date can mean, what was imposed last first.</summary>
    public SanctionFilter During(EdtfDate date)
    {
        var span = new DaySpan(date.Earliest!.Value, date.Latest!.Value);
        return this with { From = new(span.FromText), To = new(span.ToText), Sort = $"-{SanctionOrder.Imposed.Term()}" };
    }

    /// <summary>What the filter means, and a sentence for everything in it that means nothing and is left out.</summary>
    public SanctionQuestion Read()
    {
        var reader = new FilterReader();
        var (from, to) = reader.Range(From, To);
        var descending = Sort?.StartsWith('-') ?? false;
        return new()
        {
            Criteria = new()
            {
                Officials = FilterReader.Texts(Official),
                Agencies = FilterReader.Texts(Agency),
                Authorities = FilterReader.Texts(Authority),
                Measures = reader.Terms(Measure, "measure"),
                From = from,
                To = to,
                On = reader.Day(On, "on"),
                Order = reader.Term<SanctionOrder>(new(Sort?[(descending ? 1 : 0)..] ?? ""), "sort") ?? default,
                Descending = descending,
            },
            Grouping = reader.Term(Group, "group") ?? default,
            Problems = reader.Problems,
        };
    }
}

/// <summary>A filter of the sanctions timeline, understood.</summary>
public sealed record SanctionQuestion
{
    public required SanctionCriteria Criteria { get; init; }

    public required SanctionGrouping Grouping { get; init; }

    /// <summary>What was not understood, in sentences that say what is accepted.</summary>
    public required IReadOnlyList<string> Problems { get; init; }
}
