using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>
/// Writes a timeline as SVG: links with titles, classes for the style sheet, no styles of its own. Widths are in per cent
/// and text is in pixels, so the picture fits every screen without shrinking its words. Written by hand because a page
/// has hundreds of bars and marks: partial views would take longer and white space would double the size.
/// </summary>
internal sealed class TimelineSvg(TimelinePicture picture, string id)
{
    /// <summary>The size of a picture that is a file of its own.</summary>
    private const int FileWidth = 1200;
    private const int FileMargin = 16;

    private const int HalfBar = 4;
    private const int Tick = 3;
    private const int BelowDay = 18;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly StringBuilder svg = new();

    /// <summary>The address that shows the statements behind a count.</summary>
    public required Func<TimelineCount, string> Open { get; init; }

    /// <summary>How an address of the site is written.</summary>
    public Func<string, string> Address { get; init; } = address => address;

    /// <summary>The element for a page.</summary>
    /// <param name="name">What the picture shows, for those who do not see it.</param>
    public IHtmlContent Draw(string name)
    {
        svg.Append(Invariant, $"""<svg class="timeline" width="100%" height="{picture.Height}" role="group" aria-label="{HtmlText.Encode(name)}">""");
        DrawContent();
        return new HtmlPieces(svg);
    }

    /// <summary>A file of its own (SVG 2): with its style in it, and a line that says what it shows and where it is from.</summary>
    public string DrawFile(string name, string style)
    {
        var (width, height) = (FileWidth + (2 * FileMargin), picture.Height + (3 * FileMargin));
        svg.Append(Invariant, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><title>{HtmlText.Encode(name)}</title><style>{style}</style>""");
        svg.Append(Invariant, $"""<rect class="paper" width="100%" height="100%"/>""");
        svg.Append(Invariant, $"""<svg class="timeline" x="{FileMargin}" y="{FileMargin}" width="{FileWidth}" height="{picture.Height}" overflow="visible">""");
        DrawContent();
        return svg.Append(Invariant, $"""<text class="source" x="{FileMargin}" y="{height - FileMargin}">{HtmlText.Encode(name)}</text></svg>""").ToString();
    }

    private void DrawContent()
    {
        Define();
        DrawAxis();
        if (picture.Day is { } day)
        {
            Draw(day);
        }

        foreach (var group in picture.Groups)
        {
            Draw(group);
        }

        svg.Append("</svg>");
    }

    /// <summary>Masks for soft edges and the ticks of known days, the same for all colours.</summary>
    private void Define()
    {
        svg.Append("<defs>");
        foreach (var (edge, from, to) in new[] { ("in", "0.1", "1"), ("out", "1", "0") })
        {
            svg.Append(Invariant, $"""<linearGradient id="{id}-{edge}-light" gradientUnits="userSpaceOnUse" x2="1"><stop stop-color="#fff" stop-opacity="{from}"/><stop offset="1" stop-color="#fff" stop-opacity="{to}"/></linearGradient>""");
            svg.Append(Invariant, $"""<mask id="{id}-{edge}" maskContentUnits="objectBoundingBox"><rect x="-1" y="-1" width="3" height="3" fill="url(#{id}-{edge}-light)"/></mask>""");
        }

        foreach (var (side, x) in new[] { ("first", 0), ("last", -Tick) })
        {
            svg.Append(Invariant, $"""<rect id="{id}-{side}" x="{x}" y="{-HalfBar - 2}" width="{Tick}" height="{(2 * HalfBar) + 4}"/>""");
        }

        svg.Append("</defs>");
    }

    private void DrawAxis()
    {
        svg.Append(Invariant, $"""<g class="axis" aria-hidden="true">""");
        foreach (var tick in picture.Axis.Ticks)
        {
            svg.Append(Invariant, $"""<line x1="{At(tick.At)}" x2="{At(tick.At)}" y1="{picture.AxisLines[0]}" y2="{picture.AxisLines[^1]}"/>""");
        }

        foreach (var line in picture.AxisLines)
        {
            foreach (var tick in picture.Axis.Ticks.Where(tick => tick.Label.Length > 0))
            {
                var wide = tick.IsMajor ? "" : " class=\"wide\"";
                svg.Append(Invariant, $"""<text{wide} x="{At(tick.At)}" y="{line}" dx="3">{tick.Label}</text>""");
            }
        }

        svg.Append("</g>");
    }

    private void Draw(PlacedGroup group)
    {
        svg.Append("<g>");
        DrawLabel("heading", group.Label, group.Record, group.Baseline);
        foreach (var row in group.Rows)
        {
            svg.Append(Invariant, $"""<line class="rule" x2="100%" y1="{row.Top}" y2="{row.Top}"/>""");
            DrawLabel("row", row.Label, row.Record, row.Baseline);
            var name = row.Name.Length == 0 ? "" : $" role=\"group\" aria-label=\"{HtmlText.Encode(row.Name)}\"";
            svg.Append(Invariant, $"""<g class="lane"{name}>""");
            foreach (var bar in row.Bars)
            {
                Draw(bar);
            }

            foreach (var mark in row.Marks)
            {
                Draw(mark);
            }

            foreach (var count in row.Counts)
            {
                Draw(count);
            }

            svg.Append("</g>");
        }

        svg.Append("</g>");
    }

    private void DrawLabel(string kind, TimelineLabel label, RecordRef? record, int baseline)
    {
        if (!label.IsEmpty)
        {
            var text = $"""<text class="{kind}" y="{baseline}">{Words(label)}</text>""";
            svg.Append(record is null ? text : $"""<a href="{To(record)}">{text}</a>""");
        }
    }

    private void Draw(PlacedBar bar)
    {
        var shape = bar.Shape;
        var href = bar.Span.Record is null ? "" : $" href=\"{To(bar.Span.Record)}\"";
        var doubtful = bar.Span.IsDoubtful ? " doubtful" : "";
        svg.Append(Invariant, $"""<a class="bar {TimelineColours.ClassOf(bar.Span.Series)}{doubtful}"{href}><title>{HtmlText.Encode(bar.Span.Title)}</title>""");
        svg.Append(Invariant, $"""<line class="hit" x1="{At(shape.Start)}" x2="{At(shape.End)}" y1="{bar.Middle}" y2="{bar.Middle}"/>""");
        DrawPart(shape.Start, shape.SolidFrom, bar.Middle, "in");
        DrawPart(shape.SolidFrom, shape.SolidTo, bar.Middle, fade: null);
        DrawPart(shape.SolidTo, shape.End, bar.Middle, "out");
        if (shape.HasStart && !shape.HasSoftStart)
        {
            DrawTick(shape.Start, bar.Middle, "first");
        }

        if (!shape.IsOpen && !shape.HasSoftEnd && shape.End < 1)
        {
            DrawTick(shape.End, bar.Middle, "last");
        }

        if (bar.Label is { } label)
        {
            DrawLabel(label);
        }

        svg.Append("</a>");
    }

    private void DrawPart(double from, double to, int middle, string? fade)
    {
        if (to > from)
        {
            var mask = fade is null ? "" : $" mask=\"url(#{id}-{fade})\"";
            svg.Append(Invariant, $"""<rect x="{At(from)}" y="{middle - HalfBar}" width="{At(to - from)}" height="{2 * HalfBar}"{mask}/>""");
        }
    }

    /// <summary>A known first or last day; it shows even where the bar is thinner than a pixel.</summary>
    private void DrawTick(double at, int middle, string side) =>
        svg.Append(Invariant, $"""<use href="#{id}-{side}" x="{At(at)}" y="{middle}"/>""");

    private void DrawLabel(BarLabel label)
    {
        var before = label.IsBefore ? " dx=\"-6\"" : "";
        var end = label.EndsThere ? " text-anchor=\"end\"" : "";
        if (label.WideAt == label.At)
        {
            svg.Append(Invariant, $"""<text x="{At(label.At)}" y="{label.Baseline}"{before}{end}>{Words(label.Words)}</text>""");
            return;
        }

        svg.Append(Invariant, $"""<text class="narrow" x="{At(label.At)}" y="{label.Baseline}"{before}{end}>{Words(label.Words)}</text>""");
        svg.Append(Invariant, $"""<text class="wide" x="{At(label.WideAt)}" y="{label.Baseline}">{HtmlText.Encode(label.Words.Head + label.Words.Rest)}</text>""");
    }

    private void Draw(PlacedMark mark)
    {
        svg.Append(Invariant, $"""<a class="mark" href="{To(mark.Point.Record)}"><title>{HtmlText.Encode(mark.Point.Title)}</title>""");
        if (mark.IsCoarse)
        {
            svg.Append(Invariant, $"""<line x1="{At(mark.From)}" x2="{At(mark.To)}" y1="{mark.Middle}" y2="{mark.Middle}"/>""");
        }

        var coarse = mark.IsCoarse ? " class=\"coarse\"" : "";
        svg.Append(Invariant, $"""<circle{coarse} cx="{At(mark.At)}" cy="{mark.Middle}" r="3"/></a>""");
    }

    private void Draw(PlacedCount count)
    {
        var coarse = count.IsCoarse ? " coarse" : "";
        svg.Append(Invariant, $"""<a class="count{coarse}" href="{HtmlText.Encode(Address(Open(count.Count)))}"><title>{HtmlText.Encode(count.Count.Title)}</title>""");
        svg.Append(Invariant, $"""<rect x="{At(count.From)}" y="{count.Top}" width="{At(count.To - count.From)}" height="{count.Height}"/></a>""");
    }

    private void Draw(PlacedDay day)
    {
        var height = picture.Height - BelowDay;
        var side = day.From > 0.5 ? " dx=\"-5\" text-anchor=\"end\"" : " dx=\"5\"";
        svg.Append(Invariant, $"""<g class="day"><rect x="{At(day.From)}" y="{BelowDay}" width="{At(day.To - day.From)}" height="{height}"/>""");
        svg.Append(Invariant, $"""<line x1="{At(day.From)}" x2="{At(day.From)}" y1="3" y2="{picture.Height}"/>""");
        svg.Append(Invariant, $"""<text x="{At(day.From)}" y="13"{side}>{HtmlText.Encode(day.Words)}</text></g>""");
    }

    private static string Words(TimelineLabel label) =>
        label.Rest.Length == 0
            ? HtmlText.Encode(label.Head)
            : $"""{HtmlText.Encode(label.Head)}<tspan class="wide">{HtmlText.Encode(label.Rest)}</tspan><tspan class="narrow">…</tspan>""";

    private string To(RecordRef record) => Address(SiteLinks.Of(record));

    private static Place At(double fraction) => new(fraction);

    /// <summary>A place from left to right, written in per cent with two decimals at most.</summary>
    private readonly record struct Place(double Fraction) : ISpanFormattable
    {
        public bool TryFormat(
            Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        {
            var (whole, rest) = Math.DivRem((long)Math.Round(Fraction * 10_000, MidpointRounding.AwayFromZero), 100);
            var (tenths, hundredths) = Math.DivRem(Math.Abs(rest), 10);
            return rest == 0 ? destination.TryWrite(provider, $"{whole}%", out charsWritten)
                : hundredths == 0 ? destination.TryWrite(provider, $"{whole}.{tenths}%", out charsWritten)
                : destination.TryWrite(provider, $"{whole}.{tenths}{hundredths}%", out charsWritten);
        }

        public string ToString(string? format, IFormatProvider? formatProvider) =>
            string.Create(CultureInfo.InvariantCulture, $"{this}");
    }
}
