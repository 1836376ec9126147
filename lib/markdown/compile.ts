import type { Root } from 'mdast'
import { compileMDX } from 'next-mdx-remote/rsc'
import type { ReactNode } from 'react'
import type { Processor } from 'unified'
import { CodeBlock } from './code-block'
import { Formula } from './formula'
import { rehypeBoxes } from './rehype-boxes'
import { rehypeCode } from './rehype-code'
import { rehypeHeadings } from './rehype-headings'
import { rehypeLinks } from './rehype-links'

const components = { formula: Formula, 'code-block': CodeBlock }

/** Hands the compiler the tree that is parsed already. */
function withTree(this: Processor, tree: Root): void {
  this.parser = () => tree
}

/**
 * React nodes of a Markdown tree, which is changed on the way. The only importer of next-mdx-remote; its `md` format
 * evaluates nothing that an author writes: braces, `import` and tags are text.
 */
export async function compileTree(tree: Root): Promise<ReactNode> {
  const { content } = await compileMDX({
    source: '',
    components,
    options: {
      mdxOptions: {
        format: 'md',
        remarkPlugins: [[withTree, tree]],
        rehypePlugins: [rehypeLinks, rehypeHeadings, rehypeBoxes, rehypeCode],
        remarkRehypeOptions: {
          clobberPrefix: 'note-',
          footnoteLabel: 'Notes',
          footnoteLabelProperties: {},
        },
      },
    },
  })
  return content
}
