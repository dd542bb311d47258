using System.Globalization;
using System.Text;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>The text of a source as somebody saved it.</summary>
/// <param name="Source">The slug of the source.</param>
/// <param name="Fingerprint">SHA-256 of the file, in hex.</param>
/// <param name="Text">The text.</param>
/// <param name="CapturedOn">The day on which it was saved.</param>
/// <param name="Sha256">SHA-256 of the text in UTF-8, in hex.</param>
/// <param name="From">The name of the file that it was taken from.</param>
public sealed record CaptureSeed(
    string Source, string Fingerprint, string Text, DateOnly CapturedOn, string Sha256, string? From);

/// <summary>
/// <c>sources/&lt;slug&gt;.capture.txt</c>: a head of <c>captured</c>, <c>sha256</c> and perhaps <c>from</c>, a line of
/// <c>---</c>, and below it the text to which the hash belongs.
/// </summary>
public static class CaptureFile
{
    /// <summary>Bytes of a file; a longer one is not read.</summary>
    public const int MostBytes = SeedLimits.FileBytes;

    private const string Folder = "sources/";
    private const string Extension = ".capture.txt";
    private const string Fence = "---";
    private const string Day = "yyyy-MM-dd";
    private static readonly string[] Keys = ["captured", "sha256", "from"];

    /// <summary>The file below the seed's folder.</summary>
    public static string NameOf(string source) => Folder + source + Extension;

    /// <summary>A file as it is to be written.</summary>
    public static string Write(string text, DateOnly capturedOn, string? from)
    {
        var head = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"captured: {capturedOn.ToString(Day, CultureInfo.InvariantCulture)}\n")
            .Append(CultureInfo.InvariantCulture, $"sha256: {Sha256.Of(text)}\n");
        if (from is not null)
        {
            head.Append(CultureInfo.InvariantCulture, $"from: {from}\n");
        }

        return head.Append(Fence).Append('\n').Append(text).ToString();
    }

    /// <summary>What was expected of a day on which nothing can have been saved; null where something can.</summary>
    public static string? ExpectedDay(DateOnly day, DateOnly today) =>
        DateLimits.Happening.Expected("captured", EdtfDate.FromDay(day), today);

    internal static string? SourceOf(string name) =>
        name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal)
            && name.Length > Folder.Length + Extension.Length
            ? name[Folder.Length..^Extension.Length]
            : null;

    /// <summary>Null where something was reported.</summary>
    internal static CaptureSeed? Read(SeedFile file, string source)
    {
        if (file.TextOfAPage() is not { } whole)
        {
            return null;
        }

        if (!Slug.IsValid(source))
        {
            file.Report(1, $"the file's name '{source}' is not a slug", Slug.Accepted);
        }

        var before = file.Problems.Count;
        if (ReadHead(file, whole) is not var (head, text))
        {
            return null;
        }

        var captured = DayOf(file, head);
        CheckHash(file, head, text);
        if (string.IsNullOrWhiteSpace(text))
        {
            file.Report(head.Count + 1, "no text below the head", "the text of the source");
        }

        return file.Problems.Count > before
            ? null
            : new(source, file.Fingerprint, text, captured, head["sha256"].Value, head.GetValueOrDefault("from").Value);
    }

    private static (Dictionary<string, (string Value, int Line)> Head, string Text)? ReadHead(SeedFile file, string whole)
    {
        var head = new Dictionary<string, (string Value, int Line)>(StringComparer.Ordinal);
        var (at, line) = (0, 1);
        for (; at < whole.Length; line++)
        {
            var end = whole.IndexOf('\n', at) is >= 0 and var found ? found : whole.Length;
            var text = whole[at..end].TrimEnd('\r');
            at = Math.Min(end + 1, whole.Length);
            if (text == Fence)
            {
                return (head, whole[at..]);
            }

            var (key, value) = text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
                ? (text[..colon], text[(colon + 1)..].Trim())
                : (text, "");
            if (!Keys.Contains(key) || value.Length == 0 || !head.TryAdd(key, (value, line)))
            {
                file.Report(
                    line,
                    head.ContainsKey(key) ? $"'{key}' stands twice" : $"'{text}' in the head of a capture",
                    $"'captured: 2026-11-24', 'sha256: …' and perhaps 'from: …', each once, then a line of {Fence}");
                return null;
            }
        }

        file.Report(1, "a capture without a head", $"'captured: 2026-11-24', 'sha256: …' and a line of {Fence} above the text");
        return null;
    }

    private static DateOnly DayOf(SeedFile file, Dictionary<string, (string Value, int Line)> head)
    {
        var (value, line) = head.GetValueOrDefault("captured", ("", 1));
        if (!DateOnly.TryParseExact(value, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            file.Report(line, value.Length == 0 ? "no 'captured'" : $"'captured' is '{value}'", "the day of the capture, such as 2026-11-24");
        }
        else if (file.Today is { } today && ExpectedDay(day, today) is { } expected)
        {
            file.Report(line, $"'captured' is '{value}'", expected);
        }

        return day;
    }

    private static void CheckHash(SeedFile file, Dictionary<string, (string Value, int Line)> head, string text)
    {
        var (value, line) = head.GetValueOrDefault("sha256", ("", 1));
        var hash = Sha256.Of(text);
        if (value != hash)
        {
            file.Report(
                line,
                value.Length == 0 ? "no 'sha256'" : $"'sha256' is '{value}'",
                $"{hash}, the hash of the text below the line of {Fence}");
        }
    }
}
