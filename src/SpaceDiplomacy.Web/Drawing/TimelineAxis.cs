using System.Globalization;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>A line across the axis where a year, a month or a day begins.</summary>
/// <param name="Label">Its name; empty where there is no room for it.</param>
/// <param name="At">Where it begins, as a fraction of the axis.</param>
/// <param name="IsMajor">Whether there is room for its name on the narrowest screen.</param>
public sealed record TimelineTick(string Label, double At, bool IsMajor);

/// <summary>Days from left to right. Places are fractions: 0 is the left edge, 1 the right one.</summary>
public sealed record TimelineAxis
{
    private readonly int start;

    public TimelineAxis(DaySpan span)
    {
        Span = span;
        start = span.First.DayNumber;
        Ticks = TimelineScale.Ticks(this);
    }

    /// <summary>Whole years.</summary>
    /// <param name="firstYear">The year at the left edge.</param>
    /// <param name="lastYear">The year that ends at the right edge; the first one at least.</param>
    public TimelineAxis(int firstYear, int lastYear)
        : this(DaySpan.OfYears(firstYear, Math.Max(firstYear, lastYear)))
    {
    }

    /// <summary>The days from edge to edge.</summary>
    public DaySpan Span { get; }

    /// <summary>The lines and their names, from left to right.</summary>
    public IReadOnlyList<TimelineTick> Ticks { get; }

    /// <summary>Whole years that hold all the days and, where it is given, the range that a reader asked for.</summary>
    /// <param name="days">The days to show.</param>
    /// <param name="from">The first day asked for: nothing before its year is shown.</param>
    /// <param name="to">The last day asked for: nothing after its year is shown.</param>
    public static TimelineAxis Around(IEnumerable<DateOnly> days, DateOnly? from, DateOnly? to)
    {
        var years = days.Select(day => day.Year).DefaultIfEmpty((from ?? to ?? DateOnly.MinValue).Year).ToList();
        var first = Math.Max(years.Min(), from?.Year ?? 1);
        var last = Math.Min(years.Max(), to?.Year ?? DateOnly.MaxValue.Year);
        return new(first, last);
    }

    /// <summary>Where a day begins; below 0 before the axis and above 1 after it.</summary>
    public double At(DateOnly day) => (double)(day.DayNumber - start) / Span.Length;

    /// <summary>Where a day ends.</summary>
    public double After(DateOnly day) => (double)(day.DayNumber + 1 - start) / Span.Length;

    /// <summary>From where to where the days that a date can mean lie on the axis.</summary>
    public (double From, double To) Edges(EdtfDate date) => (
        date.Earliest is { } earliest ? Math.Max(At(earliest), 0) : 0,
        date.Latest is { } latest ? Math.Min(After(latest), 1) : 1);

    /// <summary>Whether some day of a date may lie on the axis.</summary>
    public bool Shows(EdtfDate date) =>
        (date.Latest is not { } latest || After(latest) > 0) && (date.Earliest is not { } earliest || At(earliest) < 1);
}

/// <summary>Chooses lines as close as a wide screen has room for their names; a narrow one leaves names out.</summary>
internal sealed class TimelineScale
{
    private static readonly TimelineScale[] Scales =
    [
        .. new[] { 1, 5, 10 }.Select(step => new TimelineScale(step, "d MMM", 50, Days(step))),
        .. new[] { 1, 3, 6 }.Select(step => new TimelineScale(step * 28, "MMM yyyy", 64, Months(step))),
        .. new[] { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000 }
            .Select(step => new TimelineScale(step * 365, "yyyy", 42, Years(step))),
    ];

    private readonly int days;
    private readonly string format;
    private readonly double width;
    private readonly Func<DaySpan, IEnumerable<DateOnly>> lines;

    /// <param name="days">How many days lie between two lines at least.</param>
    /// <param name="format">How a line is named.</param>
    /// <param name="width">What a name takes with the space around it.</param>
    /// <param name="lines">The lines of a span.</param>
    private TimelineScale(int days, string format, double width, Func<DaySpan, IEnumerable<DateOnly>> lines) =>
        (this.days, this.format, this.width, this.lines) = (days, format, width, lines);

    public static IReadOnlyList<TimelineTick> Ticks(TimelineAxis axis)
    {
        var wide = Scales.First(scale => scale.Fits(axis.Span, TimelineMetrics.Wide));
        var lines = wide.lines(axis.Span).ToHashSet();
        var narrow = Scales.First(scale =>
            scale.days >= wide.days && scale.Fits(axis.Span, TimelineMetrics.Narrow) && scale.lines(axis.Span).All(lines.Contains));
        var major = narrow.lines(axis.Span).ToHashSet();
        return [.. lines.Order().Select(day => new TimelineTick(
            wide.HasRoom(axis.At(day), TimelineMetrics.Wide) ? day.ToString(wide.format, CultureInfo.InvariantCulture) : "",
            axis.At(day),
            major.Contains(day) && wide.HasRoom(axis.At(day), TimelineMetrics.Narrow)))];
    }

    private bool Fits(DaySpan span, double across) => days * across / span.Length >= width;

    /// <summary>Whether a name ends before the right edge; a little may stand out there.</summary>
    private bool HasRoom(double at, double across) => ((1 - at) * across) + (TimelineMetrics.Gap * 5) >= width;

    private static Func<DaySpan, IEnumerable<DateOnly>> Days(int step) => span =>
        Enumerable.Range(span.First.DayNumber, span.Length).Select(DateOnly.FromDayNumber)
            // The 31st is too close to the first of the next month.
            .Where(day => (day.Day - 1) % step == 0 && day.Day + step <= 32);

    private static Func<DaySpan, IEnumerable<DateOnly>> Months(int step) => span =>
        Enumerable.Range(span.First.Year, span.Last.Year - span.First.Year + 1)
            .SelectMany(year => Enumerable.Range(0, 12 / step).Select(part => new DateOnly(year, 1 + (part * step), 1)))
            .Where(day => day >= span.First && day <= span.Last);

    private static Func<DaySpan, IEnumerable<DateOnly>> Years(int step) => span =>
        Enumerable.Range(0, (span.Last.Year / step) + 1)
            .Where(number => number > 0).Select(number => new DateOnly(number * step, 1, 1))
            .Where(day => day >= span.First && day <= span.Last);
}
