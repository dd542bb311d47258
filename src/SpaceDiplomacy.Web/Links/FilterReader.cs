using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.Links;

/// <summary>Reads the values of a filter as they stand in an address, and gathers a sentence for each that means nothing.</summary>
internal sealed class FilterReader
{
    private readonly List<string> problems = [];

    /// <summary>What was not understood, in sentences that say what is accepted.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The values that say something, each once.</summary>
    public static IReadOnlyList<string> Given(string[]? values) =>
        [.. (values ?? []).Where(value => !string.IsNullOrWhiteSpace(value)).Distinct()];

    public EdtfDate? Date(string? text, string name)
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

    /// <summary>A date with a first and a last day.</summary>
    public EdtfDate? Day(string? text, string name) => Bounded(Date(text, name), name, date => date.IsBounded);

    /// <summary>
    /// The parameters <c>from</c> and <c>to</c>, which must have a first and a last day; neither where the one is after the
    /// other.
    /// </summary>
    public (EdtfDate? From, EdtfDate? To) Range(string? first, string? last)
    {
        var from = Bounded(Date(first, "from"), "from", date => date.Earliest is not null);
        var to = Bounded(Date(last, "to"), "to", date => date.Latest is not null);
        if (from?.Earliest > to?.Latest)
        {
            problems.Add($"The range ends before it begins: {from} is after {to}.");
            return (null, null);
        }

        return (from, to);
    }

    private EdtfDate? Bounded(EdtfDate? date, string name, Func<EdtfDate, bool> isBounded)
    {
        if (date is null || isBounded(date))
        {
            return date;
        }

        problems.Add($"“{name}” takes a date that is not open, such as 2014 or 2014-03, and “{date}” is open.");
        return null;
    }

    public T? Term<T>(string? text, string name)
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
