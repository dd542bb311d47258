using System.Globalization;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.Links;

/// <summary>
/// Reads the parameters of an address, the same for every address, page and format, and gathers a sentence for each that
/// means nothing and is left out.
/// </summary>
internal sealed class FilterReader
{
    /// <summary>What is read is repeated in every link of a page of results.</summary>
    private const int LongestText = 1_000;

    private readonly List<string> problems = [];

    /// <summary>What was not understood, in sentences that say what is accepted.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The texts that say something, each once: slugs, names.</summary>
    public static IReadOnlyList<string> Texts(string[]? given) =>
        [.. (given ?? []).Select(text => text?.Trim() ?? "").Where(text => text.Length > 0).Distinct()];

    /// <summary>A text that says something; null where there is none.</summary>
    public static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();

    /// <summary>A text of any words that is not too long; null where it is, or where none was given.</summary>
    public string? ShortText(string? given, string name) => IsShort(given?.Length ?? 0, name) ? given : null;

    /// <summary>Texts that are not too long together; none where they are.</summary>
    public IReadOnlyList<string> ShortTexts(string[]? given, string name)
    {
        var texts = Texts(given);
        return IsShort(texts.Sum(text => text.Length + name.Length), name) ? texts : [];
    }

    /// <summary>A date; null where none was given, or where it was reported.</summary>
    public EdtfDate? Date(GivenDate? given, string name)
    {
        if (given is not { Text.Length: > 0 } text)
        {
            return null;
        }

        if (text.Value is null)
        {
            NotUnderstood(name, EdtfDate.Accepted, text.Text, EdtfForms.NameOf(text.Text));
        }

        return text.Value;
    }

    /// <summary>A date with a first and a last day.</summary>
    public EdtfDate? Day(GivenDate? given, string name) => Bounded(Date(given, name), name, date => date.IsBounded);

    /// <summary>
    /// The parameters <c>from</c> and <c>to</c>: the first day of the one and the last day of the other count, so they must
    /// have them, and of an interval that end is taken. Neither where the one is after the other.
    /// </summary>
    public DatePeriod Range(GivenDate? first, GivenDate? last)
    {
        var range = new DatePeriod(
            Bounded(Date(first, "from"), "from", date => date.Earliest is not null)?.Start(),
            Bounded(Date(last, "to"), "to", date => date.Latest is not null)?.End());
        if (range.Reversed is not { } reversed)
        {
            return range;
        }

        problems.Add($"The range {reversed}.");
        return default;
    }

    public T? Term<T>(GivenTerm<T>? given, string name)
        where T : struct, Enum => Terms<T>(given is { } one ? [one] : [], name) is [var term, ..] ? term : null;

    /// <summary>The terms that the list has, each once.</summary>
    public IReadOnlyList<T> Terms<T>(GivenTerm<T>[]? given, string name)
        where T : struct, Enum
    {
        var terms = new List<T>();
        foreach (var one in (given ?? []).Where(one => !string.IsNullOrEmpty(one.Text)).Distinct())
        {
            if (one.Value is { } term)
            {
                terms.Add(term);
            }
            else
            {
                NotUnderstood(name, $"one of {string.Join(", ", Vocabulary.TermsOf<T>())}", one.Text);
            }
        }

        return terms;
    }

    /// <summary>A whole number of a span.</summary>
    public int? Number(GivenNumber? given, string name, int least, int most)
    {
        if (given is not { Text.Length: > 0 } text)
        {
            return null;
        }

        if (text.Value is { } number && number >= least && number <= most)
        {
            return number;
        }

        NotUnderstood(name, $"a number from {least} to {most}", text.Text);
        return null;
    }

    private bool IsShort(int length, string name)
    {
        if (length > LongestText)
        {
            problems.Add(string.Create(
                CultureInfo.InvariantCulture, $"“{name}” takes {LongestText:N0} characters at most, and has {length:N0}."));
        }

        return length <= LongestText;
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

    private void NotUnderstood(string name, string accepted, string text, string? whatItIs = null) =>
        problems.Add($"“{name}” takes {accepted}, and “{text}” is {whatItIs ?? "none"}.");
}
