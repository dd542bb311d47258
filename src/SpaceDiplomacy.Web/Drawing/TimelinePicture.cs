using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>
/// A timeline laid out. Across, places are fractions of the width; down, they are CSS pixels from the top, so that text
/// and bars keep their size on every screen.
/// </summary>
public sealed record TimelinePicture(TimelineAxis Axis, IReadOnlyList<PlacedGroup> Groups, int Height)
{
    /// <summary>Where the numbers of the years stand: at the top, at the bottom, and at headings far from either.</summary>
    public required IReadOnlyList<int> AxisLines { get; init; }

    /// <summary>The day that the reader asked for; null where none, or where it is not on the axis.</summary>
    public required PlacedDay? Day { get; init; }

    public IEnumerable<PlacedBar> Bars => Groups.SelectMany(group => group.Rows).SelectMany(row => row.Bars);

    public IEnumerable<PlacedMark> Marks => Groups.SelectMany(group => group.Rows).SelectMany(row => row.Marks);

    /// <summary>Whether columns stand for years rather than months.</summary>
    public bool IsByYear => CountColumns.AreByYear(Axis);

    public IEnumerable<PlacedCount> Counts => Groups.SelectMany(group => group.Rows).SelectMany(row => row.Counts);
}

/// <summary>A day that may be known as a span only: a line, or a band from one fraction to the other.</summary>
public sealed record PlacedDay(double From, double To, string Words);

/// <summary>Rows under a heading; a group without one has an empty label.</summary>
/// <param name="Label">The words of the heading.</param>
/// <param name="Record">What the heading leads to.</param>
/// <param name="Baseline">The line that the words stand on.</param>
/// <param name="Rows">The rows.</param>
public sealed record PlacedGroup(TimelineLabel Label, RecordRef? Record, int Baseline, IReadOnlyList<PlacedRow> Rows);

/// <summary>A row: its words and, beside or under them, its bars and marks.</summary>
public sealed record PlacedRow
{
    public required TimelineLabel Label { get; init; }

    /// <summary>What the row holds, for those who do not see the picture: its own name, or the heading's.</summary>
    public required string Name { get; init; }

    public required RecordRef? Record { get; init; }

    /// <summary>The line that the words stand on.</summary>
    public required int Baseline { get; init; }

    public required int Top { get; init; }

    public required int Height { get; init; }

    public required IReadOnlyList<PlacedBar> Bars { get; init; }

    public required IReadOnlyList<PlacedMark> Marks { get; init; }

    public required IReadOnlyList<PlacedCount> Counts { get; init; }
}

/// <param name="Span">What it stands for.</param>
/// <param name="Shape">From where to where, and where it is soft.</param>
/// <param name="Middle">The height of its middle.</param>
/// <param name="Label">Its words; null where it has none.</param>
public sealed record PlacedBar(TimelineSpan Span, BarShape Shape, int Middle, BarLabel? Label);

/// <summary>The words of a bar: before its start, or above it where there is no room before.</summary>
/// <param name="Words">The words.</param>
/// <param name="At">Where they begin, or end where <paramref name="EndsThere"/>.</param>
/// <param name="EndsThere">Whether they end at the place rather than begin there.</param>
/// <param name="Baseline">The line that the words stand on.</param>
/// <param name="IsBefore">Whether they stand before the bar rather than above it.</param>
public sealed record BarLabel(TimelineLabel Words, double At, bool EndsThere, int Baseline, bool IsBefore)
{
    /// <summary>Where they begin on a wide screen; 1 where they end at the right edge there too.</summary>
    public required double WideAt { get; init; }
}

/// <summary>A mark: a dot at a day, or a line over the days that a coarse date can mean with the dot in its middle.</summary>
public sealed record PlacedMark(TimelinePoint Point, double From, double To, int Middle)
{
    public double At => (From + To) / 2;

    /// <summary>Whether the day itself is not known.</summary>
    public required bool IsCoarse { get; init; }
}

/// <summary>A count: a column over a month, as high as there are many, or a line over the months that coarser dates can mean.</summary>
/// <param name="Count">What is counted.</param>
/// <param name="From">The left edge.</param>
/// <param name="To">The right edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Height">From there to the lower edge.</param>
public sealed record PlacedCount(TimelineCount Count, double From, double To, int Top, int Height)
{
    /// <summary>Whether not even the month is known.</summary>
    public required bool IsCoarse { get; init; }
}
