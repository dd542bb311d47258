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

    public static string ClassOf(string series) =>
        series == OfficesTimeline.Series || Jurisdictions.Contains(series)
            ? $"s-{series.ToLowerInvariant()}"
            : Others;

    /// <summary>What the colours of a picture mean, in words; jurisdictions that share the last one stand together.</summary>
    public static IReadOnlyList<(string Class, string Words)> Legend(this TimelinePicture picture) =>
    [
        .. from series in picture.Bars.Select(bar => bar.Span.Series).Distinct()
            group series by ClassOf(series) into colour
            orderby colour.Key == Others, Array.IndexOf(Jurisdictions, colour.First())
            select (colour.Key, string.Join(", ", colour.Select(Countries.Name).Order(StringComparer.Ordinal))),
    ];
}
