using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>
/// Which style class, and so which colour, a series has. Colours only help: every bar also says in words whose it is.
/// </summary>
public static class TimelineColours
{
    private const string Others = "s-other";

    // The jurisdictions with a colour of their own; more could not be told apart by all eyes.
    private static readonly string[] Jurisdictions = ["US", "EU", "UN", "RU", "CN"];

    // What is not told apart by whose it is.
    private static readonly Dictionary<string, string> Kinds = new()
    {
        [ArchiveTimeline.OfficeSeries] = "an office",
        [ArchiveTimeline.EventSeries] = "an event",
    };

    public static string ClassOf(string series) =>
        Kinds.ContainsKey(series) || Jurisdictions.Contains(series)
            ? $"s-{series.ToLowerInvariant()}"
            : Others;

    /// <summary>What the colours of a picture mean, in words; jurisdictions that share the last one stand together.</summary>
    public static IReadOnlyList<(string Class, string Words)> Legend(this TimelinePicture picture) =>
    [
        .. from series in picture.Bars.Select(bar => bar.Span.Series).Distinct()
            group series by ClassOf(series) into colour
            orderby Kinds.ContainsKey(colour.First()), colour.Key == Others, Array.IndexOf(Jurisdictions, colour.First())
            select (colour.Key, Kinds.GetValueOrDefault(colour.First())
                ?? string.Join(", ", colour.Select(Countries.Name).Order(StringComparer.Ordinal))),
    ];
}
