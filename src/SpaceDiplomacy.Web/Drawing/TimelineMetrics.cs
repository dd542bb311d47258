namespace SpaceDiplomacy.Web.Drawing;

/// <summary>
/// The sizes that the layout reckons with, in CSS pixels. Heights are fixed; widths are fractions of the screen, so
/// whatever has room on the narrowest screen has room on every wider one, and no label meets another on any.
/// </summary>
internal static class TimelineMetrics
{
    /// <summary>The axis on a screen of 320 pixels.</summary>
    public const double Narrow = 286;

    /// <summary>The axis from where long labels are shown whole.</summary>
    public const double Wide = 640;

    public const int AxisHeight = 20;
    public const int DayHeight = 18;
    public const int HeadingHeight = 32;
    public const int LabelHeight = 17;
    public const int LaneHeight = 16;
    public const int MarkHeight = 8;
    public const int ColumnHeight = 44;
    public const int CountLineHeight = 9;
    public const int RowPadding = 5;
    public const int SpanLabelHeight = 15;

    // From the top of a row, the middle of a bar or the bottom of a line to the line that its words stand on.
    public const int Baseline = 6;
    public const int HeadingBaseline = 8;
    public const int RowBaseline = 12;
    public const int SpanBaseline = 4;
    public const int SpanLabelRise = 9;

    /// <summary>How far apart numbers of the years may be before they are repeated at a heading.</summary>
    public const int AxisEvery = 520;

    public const double HeadingLetter = 7.7;
    public const double RowLetter = 6.9;
    public const double SpanLetter = 6.2;

    /// <summary>The space between things side by side.</summary>
    public const double Gap = 6;

    /// <summary>What a bar or a mark takes at least.</summary>
    public const double Smallest = 6;
}

/// <summary>Words beside something drawn. SVG does not wrap, so on narrow screens an ellipsis stands for the rest.</summary>
/// <param name="Head">What every screen has room for.</param>
/// <param name="Rest">What only wide screens show.</param>
public sealed record TimelineLabel(string Head, string Rest)
{
    public bool IsEmpty => Head.Length == 0;

    internal static TimelineLabel Of(string text, double letter)
    {
        var room = (int)(TimelineMetrics.Narrow / letter);
        if (text.Length <= room)
        {
            return new(text, "");
        }

        var cut = text.LastIndexOf(' ', room - 2);
        cut = cut < room / 2 ? room - 2 : cut;
        // Half of a surrogate pair is no letter.
        cut = char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut;
        return new(text[..cut], text[cut..]);
    }
}
