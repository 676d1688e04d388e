/** Where words could not be fetched there is no language to say so in: both say it. */
export function NoWords({ retry, busy }: { retry: () => void; busy: boolean }) {
  return (
    <div class="notice danger" role="alert">
      <p lang="zh-CN">文字没有加载出来，请检查网络。</p>
      <p lang="en">The words could not be loaded. Check the network.</p>
      <button type="button" class="button" onClick={retry} aria-disabled={busy}>
        <span>
          <span lang="zh-CN">重试</span> <span lang="en">Try again</span>
        </span>
      </button>
    </div>
  )
}
