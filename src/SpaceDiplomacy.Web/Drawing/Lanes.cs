namespace SpaceDiplomacy.Web.Drawing;

/// <summary>Stacks what would overlap: each thing goes into the first lane where it meets nothing.</summary>
internal sealed class Lanes(double gap)
{
    private readonly List<List<(double Left, double Right)>> taken = [];

    public int Count => taken.Count;

    /// <summary>The lane, from 0, for something that lies between two places.</summary>
    public int Place(double left, double right)
    {
        var lane = taken.FindIndex(others => IsFree(others, left, right));
        if (lane < 0)
        {
            lane = taken.Count;
            taken.Add([]);
        }

        taken[lane].Add((left, right));
        return lane;
    }

    private bool IsFree(List<(double Left, double Right)> others, double left, double right)
    {
        // Things come mostly from left to right: what is in the way is among the last.
        for (var i = others.Count - 1; i >= 0; i--)
        {
            if (left < others[i].Right + gap && right + gap > others[i].Left)
            {
                return false;
            }
        }

        return true;
    }
}
