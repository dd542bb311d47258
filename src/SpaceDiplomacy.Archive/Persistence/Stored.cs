using System.Globalization;
using System.Text.Json;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Persistence;

/// <summary>Values as the database holds them; it has checked them when they were written.</summary>
internal static class Stored
{
    public static EdtfDate Date(string text) =>
        EdtfDate.TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date.");

    /// <summary>A day as a column holds it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Day(DateOnly)"/>
    public static string? Day(DateOnly? day) => day is { } known ? Day(known) : null;

    /// <summary>The day that a column holds.</summary>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A time in UTC.</summary>
    public static DateTime Time(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>Keys or numbers as an array of JSON, for <c>json_each</c>.</summary>
    public static string Json(IEnumerable<long> numbers) =>
        $"[{string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]";

    /// <summary>Texts as an array of JSON, for <c>json_each</c>.</summary>
    public static string Json(IEnumerable<string> texts) => JsonSerializer.Serialize(texts);

    /// <summary>Keys that SQL has put together with commas; null is none.</summary>
    public static List<long> Keys(string? joined) =>
        [.. (joined ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(key => long.Parse(key, CultureInfo.InvariantCulture))];

    /// <summary>A list of texts, which is a column of JSON.</summary>
    public static List<string> Texts(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<List<string>>(json)!;

    public static T Term<T>(string text)
        where T : struct, Enum =>
        Vocabulary.Parse<T>(text);
}
