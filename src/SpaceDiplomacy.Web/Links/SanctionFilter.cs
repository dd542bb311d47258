using Microsoft.AspNetCore.Mvc;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Web.Drawing;

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
    public string[] Measure { get; init; } = [];

    /// <summary>Leaves out what ended before.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    /// <summary>Leaves out what was imposed after.</summary>
    [FromQuery(Name = "to")]
    public string? To { get; init; }

    /// <summary>Leaves out what was not in force on the day.</summary>
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    /// <summary><c>target</c> (the default) or <c>authority</c>.</summary>
    [FromQuery(Name = "group")]
    public string? Group { get; init; }

    /// <summary>
    /// <c>imposed</c> (the default), <c>lifted</c>, <c>target</c> or <c>authority</c>; <c>-</c> before it turns it round.
    /// </summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <summary>What the filter means, and a sentence for everything in it that means nothing and is left out.</summary>
    public SanctionQuestion Read()
    {
        var reader = new FilterReader();
        var (from, to) = reader.Range(From, To);
        var sort = Sort ?? "";
        var descending = sort.StartsWith('-');
        return new()
        {
            Criteria = new()
            {
                Officials = FilterReader.Given(Official),
                Agencies = FilterReader.Given(Agency),
                Authorities = FilterReader.Given(Authority),
                Measures = [.. FilterReader.Given(Measure).Select(term => reader.Term<Measure>(term, "measure")).OfType<Measure>()],
                From = from,
                To = to,
                On = reader.Day(On, "on"),
                Order = reader.Term<SanctionOrder>(descending ? sort[1..] : sort, "sort") ?? default,
                Descending = descending,
            },
            Grouping = reader.Term<SanctionGrouping>(Group, "group") ?? default,
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
