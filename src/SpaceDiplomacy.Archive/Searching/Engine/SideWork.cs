using System.Diagnostics.CodeAnalysis;

namespace SpaceDiplomacy.Archive.Searching.Engine;

/// <summary>
/// Work that another thread does meanwhile, where one is free; else whoever needs its result does it. So it never waits in
/// the pool behind those who wait for it.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A task without a handle holds nothing.")]
internal sealed class SideWork<T>
{
    private readonly Task<T> task;
    private int isTaken;

    public SideWork(Func<T> work)
    {
        task = new(work);
        ThreadPool.UnsafeQueueUserWorkItem(static side => side.Take(), this, preferLocal: true);
    }

    /// <summary>What comes of it.</summary>
    public Task<T> ResultAsync()
    {
        Take();
        return task;
    }

    /// <summary>Nobody needs the result any more: work that was not begun never is, and the end of other work is waited for.</summary>
    public void End()
    {
        if (Interlocked.Exchange(ref isTaken, 1) == 1)
        {
            Task.WhenAny(task).Wait();
        }
    }

    private void Take()
    {
        if (Interlocked.Exchange(ref isTaken, 1) == 0)
        {
            task.RunSynchronously(TaskScheduler.Default);
        }
    }
}
