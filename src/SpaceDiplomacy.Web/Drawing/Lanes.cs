namespace SpaceDiplomacy.Web.Drawing;

/// <summary>Stacks what would overlap: each thing goes into the first lane where it meets nothing.</summary>
internal sealed class Lanes(double gap)
{
    private readonly List<List<(double Left, double Right)>> taken = [];

    public int Count => taken.Count;

    /// <summary>The lane, from 0, for something that lies between two places.</summary>
    public int Place(double left, double right)
    {
        var lane = taken.FindIndex(others =>
            others.TrueForAll(other => left >= other.Right + gap || right + gap <= other.Left));
        if (lane < 0)
        {
            lane = taken.Count;
            taken.Add([]);
        }

        taken[lane].Add((left, right));
        return lane;
    }
}
