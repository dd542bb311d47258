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
        var problems = new List<string>();
        var (from, to, on) = (Date(From, "from", problems), Date(To, "to", problems), Date(On, "on", problems));
        if (from?.Earliest > to?.Latest)
        {
            problems.Add($"The range ends before it begins: {from} is after {to}.");
            (from, to) = (null, null);
        }

        var sort = Sort ?? "";
        var descending = sort.StartsWith('-');
        return new()
        {
            Criteria = new()
            {
                Officials = Given(Official),
                Agencies = Given(Agency),
                Authorities = Given(Authority),
                Measures = [.. Given(Measure).Select(term => Term<Measure>(term, "measure", problems)).OfType<Measure>()],
                From = from,
                To = to,
                On = on,
                Order = Term<SanctionOrder>(descending ? sort[1..] : sort, "sort", problems) ?? default,
                Descending = descending,
            },
            Grouping = Term<SanctionGrouping>(Group, "group", problems) ?? default,
            Problems = problems,
        };
    }

    private static string[] Given(string[]? values) =>
        [.. (values ?? []).Where(value => !string.IsNullOrWhiteSpace(value)).Distinct()];

    private static EdtfDate? Date(string? text, string name, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (EdtfDate.TryParse(text.Trim(), out var date))
        {
            return date;
        }

        problems.Add($"“{name}” takes {EdtfDate.Accepted}, and “{text}” is none.");
        return null;
    }

    private static T? Term<T>(string? text, string name, List<string> problems)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Vocabulary.TryParse<T>(text, out var value))
        {
            return value;
        }

        problems.Add($"“{name}” takes {string.Join(", ", Vocabulary.TermsOf<T>())}, and “{text}” is none of these.");
        return null;
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
