namespace SpaceDiplomacy.Web.Drawing;

/// <summary>
/// How many things a picture has room for: more could not be told apart, and the page would grow with them.
/// </summary>
/// <param name="Bars">Offices, sanctions and events together.</param>
/// <param name="Marks">Statements.</param>
public sealed record TimelineRoom(int Bars, int Marks)
{
    /// <summary>On a page that is there for it.</summary>
    public static readonly TimelineRoom OnItsOwn = new(350, 300);

    /// <summary>On the page of a record.</summary>
    public static readonly TimelineRoom OnARecord = new(100, 150);
}
