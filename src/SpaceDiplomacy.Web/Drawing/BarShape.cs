using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>
/// What of a period lies on the axis, in fractions of it. Between <c>Start</c> and <c>SolidFrom</c> the period may have
/// begun, between <c>SolidTo</c> and <c>End</c> it may have ended: these are the soft edges. All four are in order.
/// </summary>
public sealed record BarShape(double Start, double SolidFrom, double SolidTo, double End)
{
    // An approximate or uncertain day is softened this far, or nobody would see it; an open end fades as far.
    private const double Softness = 0.02;
    private const double Fade = 0.06;

    /// <summary>Whether the start is recorded and on the axis: where it is not, the bar comes in from the edge.</summary>
    public required bool HasStart { get; init; }

    /// <summary>Whether no end is recorded: the bar fades out at the right edge.</summary>
    public required bool IsOpen { get; init; }

    public bool HasSoftStart => SolidFrom > Start;

    public bool HasSoftEnd => End > SolidTo;

    /// <summary>The shape of a period; null where nothing of it lies on the axis.</summary>
    public static BarShape? Of(DatePeriod period, TimelineAxis axis)
    {
        var (start, solidFrom) = Beginning(period.From, axis);
        var (solidTo, end) = Ending(period.To, axis);
        if (start >= 1 || end <= 0 || end < start)
        {
            return null;
        }

        solidFrom = Math.Min(solidFrom, end);
        solidTo = Math.Max(solidTo, start);
        if (solidFrom > solidTo)
        {
            // It may have ended before it can have begun: soft from both sides, nothing certain between.
            solidFrom = solidTo = period.To is null ? solidFrom : (solidFrom + solidTo) / 2;
        }

        return new(Math.Max(start, 0), Math.Clamp(solidFrom, 0, 1), Math.Clamp(solidTo, 0, 1), Math.Min(end, 1))
        {
            HasStart = period.From?.Earliest is not null && start >= 0,
            IsOpen = period.To?.Latest is null,
        };
    }

    private static (double Start, double SolidFrom) Beginning(EdtfDate? date, TimelineAxis axis)
    {
        if (date?.Earliest is not { } earliest)
        {
            return (0, date?.Latest is { } known ? axis.After(known) : Fade);
        }

        var start = axis.At(earliest);
        var latest = date.Latest is { } last ? axis.After(last) : 1;
        return (start, date.IsExactDay ? start : Soften(date, start, latest));
    }

    private static (double SolidTo, double End) Ending(EdtfDate? date, TimelineAxis axis)
    {
        if (date?.Latest is not { } latest)
        {
            var sure = date?.Earliest is { } known ? axis.At(known) : 1 - Fade;
            return (Math.Min(sure, 1 - Fade), 1);
        }

        var end = axis.After(latest);
        var earliest = date.Earliest is { } first ? axis.At(first) : 0;
        return (date.IsExactDay ? end : end - (Soften(date, earliest, end) - earliest), end);
    }

    private static double Soften(EdtfDate date, double from, double to) =>
        date.IsApproximate || date.IsUncertain ? Math.Max(to, from + Softness) : to;
}
