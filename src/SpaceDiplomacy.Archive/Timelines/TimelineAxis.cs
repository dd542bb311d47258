using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>A year on the axis.</summary>
/// <param name="Year">The year.</param>
/// <param name="At">Where it begins, as a fraction of the axis.</param>
/// <param name="IsMajor">Whether there is room for its number on the narrowest screen.</param>
public sealed record TimelineYear(int Year, double At, bool IsMajor);

/// <summary>Whole years from left to right. Places are fractions: 0 is the left edge, 1 the right one.</summary>
public sealed record TimelineAxis
{
    // The width of a year's number and of the space that it needs around it.
    private const double NumberWidth = 42;

    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    private readonly int start;
    private readonly int days;

    /// <param name="firstYear">The year at the left edge.</param>
    /// <param name="lastYear">The year that ends at the right edge; the first one at least.</param>
    public TimelineAxis(int firstYear, int lastYear)
    {
        FirstYear = firstYear;
        LastYear = Math.Max(firstYear, lastYear);
        start = new DateOnly(FirstYear, 1, 1).DayNumber;
        days = new DateOnly(LastYear, 12, 31).DayNumber - start + 1;
        Years = Number();
    }

    public int FirstYear { get; }

    public int LastYear { get; }

    /// <summary>The years that have a line and, where there is room, a number.</summary>
    public IReadOnlyList<TimelineYear> Years { get; }

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
    public double At(DateOnly day) => (double)(day.DayNumber - start) / days;

    /// <summary>Where a day ends.</summary>
    public double After(DateOnly day) => (double)(day.DayNumber + 1 - start) / days;

    /// <summary>Whether some day of a date may lie on the axis.</summary>
    public bool Shows(EdtfDate date) =>
        (date.Latest is not { } latest || After(latest) > 0) && (date.Earliest is not { } earliest || At(earliest) < 1);

    /// <summary>Lines as close as a wide screen has room for numbers; a narrow one leaves numbers out.</summary>
    private IReadOnlyList<TimelineYear> Number()
    {
        var count = LastYear - FirstYear + 1;
        var wide = Steps.First(step => step * TimelineMetrics.Wide >= NumberWidth * count);
        var narrow = Steps.First(step => step % wide == 0 && step * TimelineMetrics.Narrow >= NumberWidth * count);
        var first = (FirstYear + wide - 1) / wide * wide;
        return
        [
            .. Enumerable.Range(0, Math.Max(0, ((LastYear - first) / wide) + 1))
                .Select(index => first + (index * wide))
                .Where(year => year <= LastYear)
                .Select(year => new TimelineYear(year, At(new DateOnly(year, 1, 1)), year % narrow == 0)),
        ];
    }
}
