using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>
/// Writes a timeline as SVG: links with titles, classes for the style sheet, no styles of its own. Widths are in per cent
/// and text is in pixels, so the picture fits every screen without shrinking its words. Written by hand because a page
/// has hundreds of bars and marks: partial views would take longer and white space would double the size.
/// </summary>
internal sealed class TimelineSvg(TimelinePicture picture, string id, HtmlEncoder encoder)
{
    private const int HalfBar = 4;
    private const int Tick = 3;
    private const int BelowDay = 18;

    private readonly StringBuilder svg = new();

    /// <summary>The whole element.</summary>
    /// <param name="name">What the picture shows, for those who do not see it.</param>
    public string Draw(string name)
    {
        Write($"""<svg class="timeline" width="100%" height="{picture.Height}" role="group" aria-label="{Encode(name)}">""");
        DefineFades();
        DrawAxis();
        if (picture.Day is { } day)
        {
            Draw(day);
        }

        foreach (var group in picture.Groups)
        {
            Draw(group);
        }

        Write($"</svg>");
        return svg.ToString();
    }

    /// <summary>Masks for soft edges, the same for all colours.</summary>
    private void DefineFades()
    {
        Write($"<defs>");
        foreach (var (edge, from, to) in new[] { ("in", "0.1", "1"), ("out", "1", "0") })
        {
            Write($"""<linearGradient id="{id}-{edge}-light" gradientUnits="userSpaceOnUse" x2="1"><stop stop-color="#fff" stop-opacity="{from}"/><stop offset="1" stop-color="#fff" stop-opacity="{to}"/></linearGradient>""");
            Write($"""<mask id="{id}-{edge}" maskContentUnits="objectBoundingBox"><rect x="-1" y="-1" width="3" height="3" fill="url(#{id}-{edge}-light)"/></mask>""");
        }

        Write($"</defs>");
    }

    private void DrawAxis()
    {
        Write($"""<g class="axis" aria-hidden="true">""");
        foreach (var year in picture.Axis.Years)
        {
            Write($"""<line x1="{At(year.At)}" x2="{At(year.At)}" y1="{picture.AxisLines[0]}" y2="{picture.AxisLines[^1]}"/>""");
        }

        foreach (var line in picture.AxisLines)
        {
            foreach (var year in picture.Axis.Years)
            {
                var wide = year.IsMajor ? "" : " class=\"wide\"";
                Write($"""<text{wide} x="{At(year.At)}" y="{line}" dx="3">{year.Year}</text>""");
            }
        }

        Write($"</g>");
    }

    private void Draw(PlacedGroup group)
    {
        Write($"<g>");
        DrawLabel("heading", group.Label, group.Record, group.Baseline);
        foreach (var row in group.Rows)
        {
            Write($"""<line class="rule" x2="100%" y1="{row.Top}" y2="{row.Top}"/>""");
            DrawLabel("row", row.Label, row.Record, row.Baseline);
            foreach (var bar in row.Bars)
            {
                Draw(bar);
            }

            foreach (var mark in row.Marks)
            {
                Draw(mark);
            }
        }

        Write($"</g>");
    }

    private void DrawLabel(string kind, TimelineLabel label, TimelineRecord? record, int baseline)
    {
        if (!label.IsEmpty)
        {
            var text = $"""<text class="{kind}" y="{baseline}">{Words(label)}</text>""";
            Write($"{(record is null ? text : $"""<a href="{SiteLinks.Of(record)}">{text}</a>""")}");
        }
    }

    private void Draw(PlacedBar bar)
    {
        var shape = bar.Shape;
        var href = bar.Span.Record is null ? "" : $" href=\"{SiteLinks.Of(bar.Span.Record)}\"";
        var doubtful = bar.Span.IsDoubtful ? " doubtful" : "";
        Write($"""<a class="bar {TimelineColours.ClassOf(bar.Span.Series)}{doubtful}"{href}><title>{Encode(bar.Span.Title)}</title>""");
        Write($"""<line class="hit" x1="{At(shape.Start)}" x2="{At(shape.End)}" y1="{bar.Middle}" y2="{bar.Middle}"/>""");
        DrawPart(shape.Start, shape.SolidFrom, bar.Middle, "in");
        DrawPart(shape.SolidFrom, shape.SolidTo, bar.Middle, fade: null);
        DrawPart(shape.SolidTo, shape.End, bar.Middle, "out");
        if (shape.HasStart && !shape.HasSoftStart)
        {
            DrawTick(shape.Start, bar.Middle, shift: 0);
        }

        if (!shape.IsOpen && !shape.HasSoftEnd && shape.End < 1)
        {
            DrawTick(shape.End, bar.Middle, shift: -Tick);
        }

        if (bar.Label is { } label)
        {
            DrawLabel(label);
        }

        Write($"</a>");
    }

    private void DrawPart(double from, double to, int middle, string? fade)
    {
        if (to > from)
        {
            var mask = fade is null ? "" : $" mask=\"url(#{id}-{fade})\"";
            Write($"""<rect x="{At(from)}" y="{middle - HalfBar}" width="{At(to - from)}" height="{2 * HalfBar}"{mask}/>""");
        }
    }

    /// <summary>A known first or last day; it shows even where the bar is thinner than a pixel.</summary>
    private void DrawTick(double at, int middle, int shift)
    {
        var move = shift == 0 ? "" : $" transform=\"translate({shift})\"";
        Write($"""<rect x="{At(at)}" y="{middle - HalfBar - 2}" width="{Tick}" height="{(2 * HalfBar) + 4}"{move}/>""");
    }

    private void DrawLabel(BarLabel label)
    {
        var before = label.IsBefore ? " dx=\"-6\"" : "";
        var end = label.EndsThere ? " text-anchor=\"end\"" : "";
        Write($"""<text x="{At(label.At)}" y="{label.Baseline}"{before}{end}>{Words(label.Words)}</text>""");
    }

    private void Draw(PlacedMark mark)
    {
        Write($"""<a class="mark" href="{SiteLinks.Of(mark.Point.Record)}"><title>{Encode(mark.Point.Title)}</title>""");
        if (mark.IsCoarse)
        {
            Write($"""<line x1="{At(mark.From)}" x2="{At(mark.To)}" y1="{mark.Middle}" y2="{mark.Middle}"/>""");
        }

        var coarse = mark.IsCoarse ? " class=\"coarse\"" : "";
        Write($"""<circle{coarse} cx="{At(mark.At)}" cy="{mark.Middle}" r="3"/></a>""");
    }

    private void Draw(PlacedDay day)
    {
        var height = picture.Height - BelowDay;
        var side = day.From > 0.5 ? " dx=\"-5\" text-anchor=\"end\"" : " dx=\"5\"";
        Write($"""<g class="day"><rect x="{At(day.From)}" y="{BelowDay}" width="{At(day.To - day.From)}" height="{height}"/>""");
        Write($"""<line x1="{At(day.From)}" x2="{At(day.From)}" y1="3" y2="{picture.Height}"/>""");
        Write($"""<text x="{At(day.From)}" y="13"{side}>{Encode(day.Words)}</text></g>""");
    }

    private string Words(TimelineLabel label) =>
        label.Rest.Length == 0
            ? Encode(label.Head)
            : $"""{Encode(label.Head)}<tspan class="wide">{Encode(label.Rest)}</tspan><tspan class="narrow">…</tspan>""";

    private string Encode(string text) => encoder.Encode(text);

    private void Write(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));

    private static string At(double fraction) =>
        (fraction * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
